import type { DocumentView, UpdateDocumentInput } from '@frontdesk/contracts/knowledge/document'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { answerGaps } from '@frontdesk/db/gap/update-gap'
import { readVersion } from '@frontdesk/db/knowledge/list-versions'
import { updateDocument as saveDocument } from '@frontdesk/db/knowledge/update-document'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { refuseStale } from '../../nlu/refuse-stale.ts'
import { enqueueIndexing } from '../enqueue-indexing.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewDocument } from './to-document-view.ts'

const save = async (ctx: Context, { id, revision, change }: UpdateDocumentInput, reason: string): Promise<DocumentView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const reindex = await ctx.db.transaction(async (tx) => {
    // Every change is a content of its own: what a source says is told apart by its own hash.
    const saved = await saveDocument(tx, { id, revision, change, contentHash: ctx.newId(), reason, userId })
    if (!saved) return refuseStale(tx, 'document', id)
    if (change.status === 'active') await answerGaps(tx, { documentId: id })
    const { body, ...rest } = change
    const data = { ...rest, ...(body === undefined ? {} : { bodyLength: body.length }), reason }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'document.update', subject: id, data })
    return saved.reindex
  })
  if (reindex) await enqueueIndexing(ctx, id)
  publishKnowledgeChange(ctx, 'documents')
  if (change.status === 'active') publishKnowledgeChange(ctx, 'gaps')
  return viewDocument(ctx.db, id)
}

/** Changes what a document says or its settings; new words serve once they are indexed whole, settings at once. */
export const updateDocument = (ctx: Context, input: UpdateDocumentInput): Promise<DocumentView> => save(ctx, input, 'Edited')

/** Lets a document say again what it said in an earlier version, as a new version. */
export const restoreDocument = async (
  ctx: Context,
  { id, version, revision }: { id: string; version: number; revision: number },
): Promise<DocumentView> => {
  requireRole(ctx.actor, 'admin')
  const earlier = await readVersion(ctx.db, { documentId: id, version })
  if (!earlier) throw new AppError('not-found', 'There is no such version.')
  return save(ctx, { id, revision, change: { title: earlier.title, body: earlier.body } }, `Restored from version ${version}`)
}
