import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import { listApiKeys as readAll } from '@frontdesk/db/api-key/list-api-keys'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toApiKeyView } from './to-api-key-view.ts'

/** All keys of programs, those in use first. */
export const listApiKeys = async (ctx: Context): Promise<ApiKeyView[]> => {
  requireRole(ctx.actor, 'admin')
  return (await readAll(ctx.db)).map(toApiKeyView)
}
