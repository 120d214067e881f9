import type { DocumentView, UpsertDocumentInput } from '@frontdesk/contracts/knowledge/document'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { bumpKnowledge } from '@frontdesk/db/knowledge/bump-knowledge'
import { writeDocument } from '@frontdesk/db/knowledge/write-document'
import { ensureSource } from '@frontdesk/db/source/ensure-source'
import { requireApiKey } from '../../api-key/require-api-key.ts'
import type { Context } from '../../context.ts'
import { viewDocument } from '../document/to-document-view.ts'
import { enqueueIndexing } from '../enqueue-indexing.ts'
import { hashContent } from '../hash-content.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { programSource } from './program-source.ts'

export type ProgramContext = Omit<Context, 'actor'>
type Upserted = { document: DocumentView; outcome: 'added' | 'changed' | 'unchanged' }

/** Takes in a document of a program by the program's own id; the same again changes nothing. New words serve once they are indexed whole. */
export const upsertForProgram = async (
  ctx: ProgramContext,
  { key, externalId, ...input }: UpsertDocumentInput & { key: string; externalId: string },
): Promise<Upserted> => {
  await requireApiKey(ctx, { key, scope: 'knowledge' })
  const { title, body, collection, audience, language, url, revisedAt } = input
  const written = await ctx.db.transaction(async (tx) => {
    const row = await writeDocument(tx, {
      id: ctx.newId(),
      sourceId: await ensureSource(tx, { id: ctx.newId(), ...programSource }),
      externalId,
      title,
      body,
      pages: [],
      collection,
      audience,
      language,
      status: 'active',
      url,
      hash: hashContent([title, body, collection, audience, language, url, revisedAt ?? null]),
      revisedAt: revisedAt === undefined ? ctx.clock.now() : new Date(revisedAt),
      reason: 'Handed in by a program',
      userId: null,
      keepsSettings: false,
    })
    if (row.outcome === 'unchanged') return row
    // Who may read it counts at once, before its passages are made anew.
    await bumpKnowledge(tx)
    const data = { externalId, title, outcome: row.outcome }
    await appendAudit(tx, { actor: { kind: 'system', id: null }, action: 'document.upsert', subject: row.documentId, data })
    return row
  })
  if (!written.indexed) await enqueueIndexing(ctx, written.documentId)
  if (written.outcome !== 'unchanged') publishKnowledgeChange(ctx, 'documents')
  return { document: await viewDocument(ctx.db, written.documentId), outcome: written.outcome }
}
