import type { Queryable } from '../database.ts'

export type ChunkId = { id: string; heading: string; text: string }

/** The passages a document has now, by position. */
export const readChunkIds = (db: Queryable, input: { documentId: string }): Promise<ChunkId[]> =>
  db.query<ChunkId>(
    `SELECT c.id, c.heading, c.text FROM chunk c JOIN document d ON d.id = c.document_id AND c.generation <= d.generation
     WHERE c.document_id = $1 ORDER BY c.position`,
    [input.documentId],
  )
