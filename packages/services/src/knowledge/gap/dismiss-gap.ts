import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { updateGap } from '@frontdesk/db/gap/update-gap'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

/** Puts a gap aside: questions of its meaning join it unseen. */
export const dismissGap = async (ctx: Context, { id }: { id: string }): Promise<void> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    if (!(await updateGap(tx, { id, state: 'dismissed' }))) throw new AppError('not-found', 'There is no such gap.')
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'gap.dismiss', subject: id })
  })
  publishKnowledgeChange(ctx, 'gaps')
}
