import type { Queryable } from '../database.ts'
import { type ApiKeyRow, apiKeyColumns, apiKeyTables } from './api-key-row.ts'

/** All keys, those in use first, newest first, or the one with `id`. */
export const listApiKeys = (db: Queryable, input: { id: string | null } = { id: null }): Promise<ApiKeyRow[]> =>
  db.query<ApiKeyRow>(
    `SELECT ${apiKeyColumns} FROM ${apiKeyTables} WHERE $1::uuid IS NULL OR k.id = $1
      ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC, k.id`,
    [input.id],
  )
