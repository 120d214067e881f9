import { CreateDocumentInput, type DocumentView } from '@frontdesk/contracts/knowledge/document'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import type { Queryable } from '@frontdesk/db/client'
import { writeDocument } from '@frontdesk/db/knowledge/write-document'
import { ensureSource } from '@frontdesk/db/source/ensure-source'
import { listSources } from '@frontdesk/db/source/list-sources'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { enqueueIndexing } from '../enqueue-indexing.ts'
import { hashContent } from '../hash-content.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewDocument } from './to-document-view.ts'

const articles = 'Articles'

const findSource = async (ctx: Context, tx: Queryable, sourceId: string | undefined): Promise<string> => {
  if (sourceId === undefined) return ensureSource(tx, { id: ctx.newId(), name: articles, config: { kind: 'text' } })
  const [source] = await listSources(tx, { ids: [sourceId] })
  if (!source) throw new AppError('not-found', 'This source has been removed.')
  if (source.config.kind !== 'text' && source.config.kind !== 'files') {
    throw new AppError('invalid', 'This source is filled by its syncs. Put the text into another one.')
  }
  return sourceId
}

/** Adds a document that a person has written, as a draft or for visitors at once. */
export const createDocument = async (ctx: Context, given: CreateDocumentInput): Promise<DocumentView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { sourceId, publish, ...input } = CreateDocumentInput.parse(given)
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    await writeDocument(tx, {
      id,
      ...input,
      sourceId: await findSource(ctx, tx, sourceId),
      externalId: id,
      pages: [],
      status: publish ? 'active' : 'draft',
      url: null,
      hash: hashContent([input.title, input.body]),
      revisedAt: ctx.clock.now(),
      reason: 'Written',
      userId,
      keepsSettings: false,
    })
    const data = { title: input.title, publish }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'document.create', subject: id, data })
  })
  await enqueueIndexing(ctx, id)
  publishKnowledgeChange(ctx, 'documents')
  return viewDocument(ctx.db, id)
}
