import type { ApiScope } from '@frontdesk/contracts/api-key'
import type { Queryable } from '../database.ts'

export type UsedApiKey = { id: string; scopes: ApiScope[] }

/** The key with this hash unless it is revoked, else null. That it was used is noted once a minute at most. */
export const useApiKey = async (db: Queryable, input: { hash: string }): Promise<UsedApiKey | null> => {
  const [row] = await db.query<UsedApiKey & { stale: boolean }>(
    `SELECT id, scopes, last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute' AS stale
       FROM api_key WHERE hash = $1 AND revoked_at IS NULL`,
    [input.hash],
  )
  if (!row) return null
  if (row.stale) await db.query('UPDATE api_key SET last_used_at = clock_timestamp() WHERE id = $1', [row.id])
  return { id: row.id, scopes: row.scopes }
}
