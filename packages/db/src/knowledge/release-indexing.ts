import type { Queryable } from '../database.ts'

/** Gives a claimed document back, for the next one to index. */
export const releaseIndexing = (db: Queryable, input: { documentId: string; token: string }): Promise<unknown> =>
  db.query('UPDATE document SET index_token = NULL, index_until = NULL WHERE id = $1 AND index_token = $2', [input.documentId, input.token])
