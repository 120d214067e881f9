import type { BulkChange } from '@frontdesk/contracts/nlu/phrase'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { removeOutOfScope as deletePhrases } from '@frontdesk/db/nlu/remove-out-of-scope'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'

/** Removes messages of no intent, until `undo`. */
export const removeOutOfScope = async (ctx: Context, { ids }: { ids: string[] }): Promise<BulkChange> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const undo = ctx.newId()
  const changed = await ctx.db.transaction(async (tx) => {
    const removed = await deletePhrases(tx, { ids, undoId: undo, userId })
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'out-of-scope.remove', subject: undo, data: { count: removed } })
    return removed
  })
  if (changed > 0) publishNluChange(ctx, 'intents')
  return { changed, skipped: new Set(ids).size - changed, undo }
}
