import type { Queryable } from '../database.ts'

/** How many sentences all passages have, but no more than `atMost`: counting stops there. */
export const countSentences = async (db: Queryable, atMost: number): Promise<number> => {
  const [row] = await db.query<{ count: number }>('SELECT count(*) AS count FROM (SELECT 1 FROM chunk_sentence LIMIT $1) AS counted', [
    atMost,
  ])
  return row?.count ?? 0
}
