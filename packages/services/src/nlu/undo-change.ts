import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { undoChange as restore } from '@frontdesk/db/nlu/undo-change'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'

/** Puts back what a bulk change moved or removed, but for what somebody has changed since. Once, and for a day. */
export const undoChange = async (ctx: Context, { undo }: { undo: string }): Promise<{ changed: number }> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { what, changed } = await ctx.db.transaction(async (tx) => {
    const undone = await restore(tx, { id: undo, userId })
    if (!undone) throw new AppError('conflict', 'This has been undone already, or is too long ago.')
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: `${undone.what}-undone`,
      subject: undo,
      data: { count: undone.changed },
    })
    return undone
  })
  publishNluChange(ctx, what.startsWith('entity') ? 'entities' : 'intents')
  return { changed }
}
