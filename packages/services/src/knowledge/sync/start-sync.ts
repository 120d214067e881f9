import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { createRun } from '@frontdesk/db/sync/create-run'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewSource } from '../source/to-source-view.ts'
import { enqueueSync } from './enqueue-sync.ts'
import { viewRun } from './to-run-view.ts'

/** Brings all pages of a source up to date. One sync of a source runs at a time: a second call returns the one under way. */
export const startSync = async (ctx: Context, input: { id: string }): Promise<SyncRunView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { config, enabled } = await viewSource(ctx.db, input.id)
  if (config.kind === 'files' || config.kind === 'text' || config.kind === 'api') {
    throw new AppError('invalid', 'This source is filled by hand or by a program: there is nothing to sync.')
  }
  if (!enabled) throw new AppError('invalid', 'This source is paused. Switch it on first.')
  const { id, created } = await ctx.db.transaction(async (tx) => {
    const run = await createRun(tx, { id: ctx.newId(), sourceId: input.id, whole: true, userId })
    if (run.created) {
      const actor = { kind: 'user' as const, id: userId }
      await appendAudit(tx, { actor, action: 'source.sync', subject: input.id, data: { runId: run.id } })
    }
    return run
  })
  if (created) {
    await enqueueSync(ctx, id)
    publishKnowledgeChange(ctx, 'sources')
  }
  return viewRun(ctx.db, id)
}
