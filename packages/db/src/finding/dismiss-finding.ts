import type { Queryable } from '../database.ts'

/** Puts a finding aside for good; false when there is none. */
export const dismissFinding = async (db: Queryable, input: { id: string; userId: string }): Promise<boolean> => {
  const rows = await db.query('UPDATE finding SET dismissed_at = clock_timestamp(), dismissed_by = $2 WHERE id = $1 RETURNING id', [
    input.id,
    input.userId,
  ])
  return rows.length === 1
}
