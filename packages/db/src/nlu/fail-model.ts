import type { Queryable } from '../database.ts'

/** Marks a version whose training did not succeed, and why. */
export const failModel = async (db: Queryable, input: { id: string; error: string }): Promise<void> => {
  await db.query(`UPDATE nlu_model SET state = 'failed', error = $2 WHERE id = $1 AND state = 'training'`, [input.id, input.error])
}
