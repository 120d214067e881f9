import type { ListSyncItemsInput, SyncItemView } from '@frontdesk/contracts/knowledge/sync'
import { listItems as readItems } from '@frontdesk/db/sync/list-items'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { toItemView } from './to-run-view.ts'

/** Pages and files of a sync and what became of each; what failed comes first. */
export const listItems = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  input: ListSyncItemsInput,
): Promise<{ total: number; items: SyncItemView[] }> => {
  requireRole(ctx.actor, 'viewer')
  const { total, items } = await readItems(ctx.db, input)
  return { total, items: items.map(toItemView) }
}
