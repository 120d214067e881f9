import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'

export type EncoderSettings = {
  modelDir: string
  encoderThreads: number
  /** The bundled encoder thread; null runs it from source. */
  encoderThreadUrl: URL | null
}

/** Opens the sentence encoder as the process's settings say. */
export const openEncoder = ({ modelDir, encoderThreads, encoderThreadUrl }: EncoderSettings): Promise<Encoder> =>
  createEncoder({ modelDir, threads: encoderThreads, ...(encoderThreadUrl ? { workerUrl: encoderThreadUrl } : {}) })
