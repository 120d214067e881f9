import type { Queryable } from '../database.ts'

/** Notes why a version could not be served, for the overview; null takes the note back. */
export const noteLoadError = async (db: Queryable, input: { id: string; error: string | null }): Promise<void> => {
  await db.query('UPDATE nlu_model SET load_error = $2 WHERE id = $1 AND load_error IS DISTINCT FROM $2', [input.id, input.error])
}
