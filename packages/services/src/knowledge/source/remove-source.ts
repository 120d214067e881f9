import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { removeSource as deleteSource } from '@frontdesk/db/source/remove-source'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { refuseStale } from '../../nlu/refuse-stale.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewSource } from './to-source-view.ts'

/** Removes a source with its documents. */
export const removeSource = async (ctx: Context, { id, revision }: { id: string; revision: number }): Promise<void> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { name, documents } = await viewSource(ctx.db, id)
  await ctx.db.transaction(async (tx) => {
    if (!(await deleteSource(tx, { id, revision }))) await refuseStale(tx, 'source', id)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'source.remove', subject: id, data: { name, documents } })
  })
  publishKnowledgeChange(ctx, 'sources')
}
