import type { ChunkView, UpdateChunkInput } from '@frontdesk/contracts/knowledge/chunk'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { readChunk } from '@frontdesk/db/knowledge/list-chunks'
import { updateChunk as saveChunk } from '@frontdesk/db/knowledge/update-chunk'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { refuseStale } from '../../nlu/refuse-stale.ts'
import { enqueueIndexing } from '../enqueue-indexing.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { toChunkView } from './to-chunk-view.ts'

type Change = { id: string; revision: number; edit?: string | null | undefined; enabled?: boolean | undefined }

const save = async (ctx: Context, change: Change, action: string): Promise<ChunkView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const saved = await ctx.db.transaction(async (tx) => {
    const before = await readChunk(tx, { id: change.id })
    const row = (await saveChunk(tx, { ...change, userId })) ?? (await refuseStale(tx, 'passage', change.id))
    const data = { before: before?.text, edit: change.edit, enabled: change.enabled }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action, subject: change.id, data })
    return row
  })
  if (saved.reindex) await enqueueIndexing(ctx, saved.documentId)
  publishKnowledgeChange(ctx, 'documents')
  const chunk = await readChunk(ctx.db, { id: change.id })
  if (!chunk) throw new AppError('not-found', 'The source has replaced this passage.')
  return toChunkView(chunk)
}

/** Puts a person's words in the place of a passage's, which then outlive syncs, or takes it out of search. */
export const updateChunk = (ctx: Context, { id, revision, change }: UpdateChunkInput): Promise<ChunkView> =>
  save(ctx, { id, revision, edit: change.text, enabled: change.enabled }, 'passage.update')

/** Goes back to what the source says. */
export const revertChunk = (ctx: Context, { id, revision }: { id: string; revision: number }): Promise<ChunkView> =>
  save(ctx, { id, revision, edit: null }, 'passage.revert')
