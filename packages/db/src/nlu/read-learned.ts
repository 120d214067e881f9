import type { Queryable } from '../database.ts'

/** The fingerprint of the data that the newest ready version learned from; null before there is one. */
export const readLearned = async (db: Queryable): Promise<{ fingerprint: string | null } | null> => {
  const [row] = await db.query<{ fingerprint: string | null }>(
    `SELECT fingerprint FROM nlu_model WHERE state = 'ready' ORDER BY version DESC LIMIT 1`,
  )
  return row ?? null
}
