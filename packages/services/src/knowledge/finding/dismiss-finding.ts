import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { dismissFinding as saveDismissal } from '@frontdesk/db/finding/dismiss-finding'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

/** Puts a finding aside for good. */
export const dismissFinding = async (ctx: Context, { id }: { id: string }): Promise<void> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    if (!(await saveDismissal(tx, { id, userId }))) throw new AppError('not-found', 'There is no such finding.')
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'finding.dismiss', subject: id })
  })
  publishKnowledgeChange(ctx, 'findings')
}
