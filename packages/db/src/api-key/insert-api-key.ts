import type { ApiScope } from '@frontdesk/contracts/api-key'
import type { Queryable } from '../database.ts'

/** Keeps a new key by its hash. */
export const insertApiKey = async (
  db: Queryable,
  input: { id: string; name: string; prefix: string; hash: string; scopes: readonly ApiScope[]; userId: string },
): Promise<void> => {
  await db.query('INSERT INTO api_key (id, name, prefix, hash, scopes, created_by) VALUES ($1, $2, $3, $4, $5, $6)', [
    input.id,
    input.name,
    input.prefix,
    input.hash,
    input.scopes,
    input.userId,
  ])
}
