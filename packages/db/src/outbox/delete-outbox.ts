import type { Queryable } from '../database.ts'

/** Forgets work that was handed to the queue. */
export const deleteOutbox = async (db: Queryable, ids: readonly number[]): Promise<void> => {
  await db.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [ids])
}
