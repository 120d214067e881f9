import { fileURLToPath } from 'node:url'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'

/** The bundled encoder, which remembers everything it has encoded. */
export const openBenchEncoder = (): Promise<Encoder> =>
  createEncoder({ modelDir: fileURLToPath(new URL('../../models/all-minilm-l6-v2', import.meta.url)), cacheSize: 100_000 })
