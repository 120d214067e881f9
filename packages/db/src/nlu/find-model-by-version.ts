import type { Queryable } from '../database.ts'

/** The id of a ready version by its number; null when there is none. */
export const findModelByVersion = async (db: Queryable, input: { version: number }): Promise<string | null> => {
  const [row] = await db.query<{ id: string }>(`SELECT id FROM nlu_model WHERE version = $1 AND state = 'ready'`, [input.version])
  return row?.id ?? null
}
