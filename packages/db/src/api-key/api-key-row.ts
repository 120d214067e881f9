import type { ApiScope } from '@frontdesk/contracts/api-key'

export type ApiKeyRow = {
  id: string
  name: string
  prefix: string
  scopes: ApiScope[]
  createdBy: string | null
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** Columns of an `ApiKeyRow`, of `api_key k` with `app_user u` who made it; never the hash. */
export const apiKeyColumns = `k.id, k.name, k.prefix, k.scopes, u.name AS "createdBy", k.created_at AS "createdAt",
  k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"`

/** Where those columns come from. */
export const apiKeyTables = 'api_key k LEFT JOIN app_user u ON u.id = k.created_by'
