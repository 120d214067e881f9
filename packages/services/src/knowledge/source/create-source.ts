import { SourceInput, type SourceView } from '@frontdesk/contracts/knowledge/source'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { insertSource } from '@frontdesk/db/source/insert-source'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewSource } from './to-source-view.ts'

/** Adds a source without documents. */
export const createSource = async (ctx: Context, given: SourceInput): Promise<SourceView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const input = SourceInput.parse(given)
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    if (!(await insertSource(tx, { id, ...input, userId }))) throw new AppError('invalid', `There is a source "${input.name}" already.`)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'source.create', subject: id, data: input })
  })
  publishKnowledgeChange(ctx, 'sources')
  return viewSource(ctx.db, id)
}
