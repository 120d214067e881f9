import type { Queryable } from '../database.ts'

export type ChunkId = { id: string; heading: string; text: string }

/** The passages a document has now, by position. */
export const readChunkIds = (db: Queryable, input: { documentId: string }): Promise<ChunkId[]> =>
  db.query<ChunkId>('SELECT id, heading, text FROM chunk WHERE document_id = $1 ORDER BY position', [input.documentId])
