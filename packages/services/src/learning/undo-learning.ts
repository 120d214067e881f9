import type { LearningItem } from '@frontdesk/contracts/learning'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { reopenItem } from '@frontdesk/db/learning/reopen-item'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from '../nlu/publish-nlu-change.ts'
import { viewItem } from './to-learning-item.ts'

/** Takes a decision back, with the phrase that it added. */
export const undoLearning = async (ctx: Context, { id }: { id: string }): Promise<LearningItem> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    const reopened = await reopenItem(tx, { id })
    if (!reopened) throw new AppError('conflict', 'There is no decision to take back.')
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'learning.undo', subject: id, data: reopened })
  })
  publishNluChange(ctx, 'learning')
  publishNluChange(ctx, 'intents')
  return viewItem(ctx.db, id)
}
