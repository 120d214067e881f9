import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { copyItems } from '@frontdesk/db/sync/copy-items'
import { createRun } from '@frontdesk/db/sync/create-run'
import { readItems } from '@frontdesk/db/sync/list-items'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { enqueueSync } from './enqueue-sync.ts'
import { viewRun } from './to-run-view.ts'

/** Reads pages or files of one source once more, in a run of their own. */
export const retryItems = async (ctx: Context, input: { itemIds: readonly string[] }): Promise<SyncRunView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const items = await readItems(ctx.db, { ids: input.itemIds })
  const [first] = items
  if (!first) throw new AppError('not-found', 'There are no such pages.')
  const { sourceId } = await viewRun(ctx.db, first.runId)
  for (const runId of new Set(items.map((item) => item.runId))) {
    if ((await viewRun(ctx.db, runId)).sourceId !== sourceId) throw new AppError('invalid', 'Retry the pages of one source at a time.')
  }
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    await createRun(tx, { id, sourceId, whole: false, userId })
    await copyItems(tx, { runId: id, itemIds: items.map((item) => item.id) })
    const data = { runId: id, items: items.length }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'source.retry', subject: sourceId, data })
  })
  await enqueueSync(ctx, id)
  publishKnowledgeChange(ctx, 'sources')
  return viewRun(ctx.db, id)
}
