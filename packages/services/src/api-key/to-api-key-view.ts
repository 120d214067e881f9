import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import type { ApiKeyRow } from '@frontdesk/db/api-key/api-key-row'

export const toApiKeyView = (row: ApiKeyRow): ApiKeyView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
})
