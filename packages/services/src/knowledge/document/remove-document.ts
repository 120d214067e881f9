import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { removeDocument as deleteDocument } from '@frontdesk/db/knowledge/remove-document'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { refuseStale } from '../../nlu/refuse-stale.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewDocument } from './to-document-view.ts'

/** Removes a document with its history. A sync brings a page back that is still there: retire it to keep it away. */
export const removeDocument = async (ctx: Context, { id, revision }: { id: string; revision: number }): Promise<void> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { title, source, externalId } = await viewDocument(ctx.db, id)
  await ctx.db.transaction(async (tx) => {
    if (!(await deleteDocument(tx, { id, revision }))) await refuseStale(tx, 'document', id)
    const data = { title, source, externalId }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'document.remove', subject: id, data })
  })
  publishKnowledgeChange(ctx, 'documents')
}
