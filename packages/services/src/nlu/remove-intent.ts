import type { BulkChange } from '@frontdesk/contracts/nlu/phrase'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { readIntent } from '@frontdesk/db/nlu/read-intent'
import { removeIntent as deleteIntent } from '@frontdesk/db/nlu/remove-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { findFlow } from './find-flow.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'

/** Removes an intent with its phrases, until `undo`; refused while a flow starts with it. `changed` counts the phrases that went with it. */
export const removeIntent = async (ctx: Context, { id, revision }: { id: string; revision: number }): Promise<BulkChange> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const undo = ctx.newId()
  const changed = await ctx.db.transaction(async (tx) => {
    const stored = await readIntent(tx, { id })
    const flow = stored && findFlow(stored.name)
    if (flow) throw new AppError('conflict', `The flow "${flow}" starts with this intent; disable the intent instead.`)
    const phrases = (await deleteIntent(tx, { id, revision, undoId: undo, userId })) ?? (await refuseStale(tx, 'intent', id))
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'intent.remove',
      subject: id,
      data: { name: stored?.name, phrases, undo },
    })
    return phrases
  })
  publishNluChange(ctx, 'intents')
  return { changed, skipped: 0, undo }
}
