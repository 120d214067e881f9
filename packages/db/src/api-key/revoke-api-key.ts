import type { Queryable } from '../database.ts'

/** Puts a key out of use for good; false when there is none in use under this id. */
export const revokeApiKey = async (db: Queryable, input: { id: string }): Promise<boolean> => {
  const rows = await db.query('UPDATE api_key SET revoked_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL RETURNING id', [
    input.id,
  ])
  return rows.length === 1
}
