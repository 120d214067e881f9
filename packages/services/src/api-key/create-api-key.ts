import { randomBytes } from 'node:crypto'
import type { ApiKeyView, CreateApiKeyInput } from '@frontdesk/contracts/api-key'
import { AppError } from '@frontdesk/core/errors'
import { insertApiKey } from '@frontdesk/db/api-key/insert-api-key'
import { listApiKeys } from '@frontdesk/db/api-key/list-api-keys'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { hashKey } from './hash-key.ts'
import { toApiKeyView } from './to-api-key-view.ts'

const keyBytes = 32
/** Characters of a key that stay visible: "fd_" and six more. */
const prefixLength = 9

/** Makes a key for a program. This is the only time that it can be seen. */
export const createApiKey = async (ctx: Context, { name, scopes }: CreateApiKeyInput): Promise<{ key: string; apiKey: ApiKeyView }> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const key = `fd_${randomBytes(keyBytes).toString('base64url')}`
  const id = ctx.newId()
  const unique = [...new Set(scopes)]
  await ctx.db.transaction(async (tx) => {
    await insertApiKey(tx, { id, name, prefix: key.slice(0, prefixLength), hash: hashKey(key), scopes: unique, userId })
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'api-key.create', subject: id, data: { name, scopes: unique } })
  })
  const [row] = await listApiKeys(ctx.db, { id })
  if (!row) throw new AppError('internal', 'The key was not stored.')
  return { key, apiKey: toApiKeyView(row) }
}
