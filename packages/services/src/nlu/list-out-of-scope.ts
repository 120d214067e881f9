import type { ListOutOfScopeInput, OutOfScopePage } from '@frontdesk/contracts/nlu/out-of-scope'
import { listOutOfScope as readPage } from '@frontdesk/db/nlu/list-out-of-scope'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

/** One page of the messages of no intent, newest first. */
export const listOutOfScope = async (ctx: Context, { query, offset = 0, limit = 200 }: ListOutOfScopeInput): Promise<OutOfScopePage> => {
  requireRole(ctx.actor, 'viewer')
  const { total, items } = await readPage(ctx.db, { query: query ? query : null, ids: null, offset, limit })
  return { total, offset, items: items.map((item) => ({ ...item, createdAt: item.createdAt.toISOString() })) }
}
