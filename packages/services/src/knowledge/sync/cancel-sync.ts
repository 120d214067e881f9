import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { cancelRun } from '@frontdesk/db/sync/cancel-run'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewRun } from './to-run-view.ts'

/** Stops a sync: what it has read stays, the rest is left out. */
export const cancelSync = async (ctx: Context, { runId }: { runId: string }): Promise<SyncRunView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await viewRun(ctx.db, runId)
  await ctx.db.transaction(async (tx) => {
    await cancelRun(tx, { id: runId })
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'sync.cancel', subject: runId })
  })
  publishKnowledgeChange(ctx, 'sources')
  return viewRun(ctx.db, runId)
}
