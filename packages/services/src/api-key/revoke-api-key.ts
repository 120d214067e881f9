import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import { AppError } from '@frontdesk/core/errors'
import { listApiKeys } from '@frontdesk/db/api-key/list-api-keys'
import { revokeApiKey as saveRevoked } from '@frontdesk/db/api-key/revoke-api-key'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toApiKeyView } from './to-api-key-view.ts'

/** Puts a key out of use, at once and for good. */
export const revokeApiKey = async (ctx: Context, { id }: { id: string }): Promise<ApiKeyView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    if (!(await saveRevoked(tx, { id }))) throw new AppError('not-found', 'There is no key in use under this id.')
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'api-key.revoke', subject: id })
  })
  const [row] = await listApiKeys(ctx.db, { id })
  if (!row) throw new AppError('not-found', 'There is no key under this id.')
  return toApiKeyView(row)
}
