import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { addItem } from '@frontdesk/db/sync/add-item'
import { createRun } from '@frontdesk/db/sync/create-run'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewSource } from '../source/to-source-view.ts'
import { enqueueSync } from './enqueue-sync.ts'
import { viewRun } from './to-run-view.ts'

export type GivenFile = { name: string; contentType: string; bytes: Uint8Array }

/** Has uploaded files read into a source, in a run with one item a file. A file of a name it knows is a new version of that. */
export const addFiles = async (ctx: Context, input: { sourceId: string; files: readonly GivenFile[] }): Promise<SyncRunView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { config } = await viewSource(ctx.db, input.sourceId)
  if (config.kind !== 'files') throw new AppError('invalid', 'Files go into a source for files. Choose or add one.')
  if (input.files.length === 0) throw new AppError('invalid', 'There is no file.')
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    await createRun(tx, { id, sourceId: input.sourceId, whole: false, userId })
    for (const { name, ...upload } of input.files) await addItem(tx, { id: ctx.newId(), runId: id, key: name, upload })
    const data = { runId: id, files: input.files.map(({ name }) => name) }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'source.upload', subject: input.sourceId, data })
  })
  await enqueueSync(ctx, id)
  publishKnowledgeChange(ctx, 'sources')
  return viewRun(ctx.db, id)
}
