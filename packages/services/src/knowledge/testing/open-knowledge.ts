import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { TestDatabase } from '@frontdesk/db/testing/databases'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'

const modelDir = fileURLToPath(new URL('../../../../../models/all-minilm-l6-v2', import.meta.url))

/** What indexing and search need, on a test database and the real encoder. */
export type KnowledgeContext = {
  db: TestDatabase['db']
  encoder: Encoder
  newId: () => string
  shopName: string
} & ReturnType<typeof collectLogs>

/** Starts the encoder and opens the database; `close` ends both. */
export const openKnowledge = async (open: () => Promise<TestDatabase>): Promise<{ ctx: KnowledgeContext; close: () => Promise<void> }> => {
  const [database, encoder] = await Promise.all([open(), createEncoder({ modelDir })])
  return {
    ctx: { db: database.db, encoder, newId: randomUUID, shopName: 'Larkfield', ...collectLogs() },
    close: async () => {
      await encoder.close()
      await database.close()
    },
  }
}
