import type { BulkChange } from '@frontdesk/contracts/nlu/phrase'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { movePhrases as savePhrases } from '@frontdesk/db/nlu/move-phrases'
import { readIntent } from '@frontdesk/db/nlu/read-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'

/** Moves phrases to another intent, until `undo`; those that it has already are skipped, and so are those that are gone. */
export const movePhrases = async (ctx: Context, { ids, toIntentId }: { ids: string[]; toIntentId: string }): Promise<BulkChange> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const undo = ctx.newId()
  const changed = await ctx.db.transaction(async (tx) => {
    if (!(await readIntent(tx, { id: toIntentId }))) throw new AppError('not-found', 'This intent has been removed.')
    const moved = await savePhrases(tx, { ids, toIntentId, undoId: undo, userId })
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'phrases.move',
      subject: toIntentId,
      data: { count: moved, undo },
    })
    return moved
  })
  if (changed > 0) publishNluChange(ctx, 'intents')
  return { changed, skipped: new Set(ids).size - changed, undo }
}
