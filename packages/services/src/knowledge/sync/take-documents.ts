import type { SyncItemState } from '@frontdesk/contracts/knowledge/sync'
import { saveOriginal } from '@frontdesk/db/knowledge/save-original'
import { writeDocument } from '@frontdesk/db/knowledge/write-document'
import type { ClaimedRun } from '@frontdesk/db/sync/claim-run'
import { retireMissing } from '@frontdesk/db/sync/retire-vanished'
import type { ParsedDocument } from '@frontdesk/ingest/port'
import type { TurnContext } from '../../context.ts'
import { hashContent } from '../hash-content.ts'
import { indexDocument } from '../index-document.ts'

export type TakeContext = Pick<TurnContext, 'db' | 'encoder' | 'log' | 'newId' | 'clock'>

export type TakeDocumentsInput = {
  source: ClaimedRun['source']
  userId: string | null
  /** Address of the page or name of the file; the documents are known by it. */
  key: string
  url: string | null
  documents: readonly ParsedDocument[]
  seen?: { etag: string | null; lastModified: string | null } | undefined
  /** The file itself, to be opened from a citation. */
  original: { name: string; contentType: string; bytes: Uint8Array } | null
  signal: AbortSignal
}

export type TakenDocuments = {
  state: Extract<SyncItemState, 'added' | 'changed' | 'unchanged'>
  documentId: string | null
  title: string | null
}

const readDate = (document: ParsedDocument): Date | null => {
  const date = new Date(document.modifiedAt ?? document.publishedAt ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}

const nameDocuments = (key: string, documents: readonly ParsedDocument[]) =>
  documents.map((document, index) => ({
    document,
    externalId: documents.length === 1 && document.externalId === undefined ? key : `${key}#${document.externalId ?? index + 1}`,
  }))

const write = (ctx: TakeContext, input: TakeDocumentsInput, { document, externalId }: ReturnType<typeof nameDocuments>[number]) => {
  const { source, seen, key } = input
  const title = document.title.trim() || key
  return ctx.db.transaction((tx) =>
    writeDocument(tx, {
      id: ctx.newId(),
      sourceId: source.id,
      externalId,
      title,
      body: document.body,
      pages: document.pages,
      collection: source.collection,
      // A file may ask for less to be shown than its source, never for more.
      audience: document.audience === 'internal' ? 'internal' : source.audience,
      language: source.language ?? document.language,
      status: 'active',
      url: input.url,
      hash: hashContent([title, document.body, document.pages]),
      revisedAt: readDate(document) ?? ctx.clock.now(),
      reason: 'Synced',
      userId: input.userId,
      ...(seen ? { seen: { ...seen, links: document.nofollow ? [] : document.links } } : {}),
      keepsSettings: true,
    }),
  )
}

/**
 * Takes over what a page or file says: documents whose words are known cost nothing, others serve as soon as they are encoded whole; those
 * that it had and has no more retire.
 */
export const takeDocuments = async (ctx: TakeContext, input: TakeDocumentsInput): Promise<TakenDocuments> => {
  const named = nameDocuments(input.key, input.documents)
  const outcomes = new Set<TakenDocuments['state']>()
  let first: string | null = null
  for (const one of named) {
    const { documentId, outcome, indexed } = await write(ctx, input, one)
    outcomes.add(outcome)
    first ??= documentId
    if (input.original && named.length === 1) await saveOriginal(ctx.db, { documentId, ...input.original })
    if (!indexed) await indexDocument(ctx, { documentId, signal: input.signal })
  }
  const keep = named.map(({ externalId }) => externalId)
  await ctx.db.transaction((tx) => retireMissing(tx, { sourceId: input.source.id, key: input.key, keep }))
  const state = outcomes.has('added') ? 'added' : outcomes.has('changed') ? 'changed' : 'unchanged'
  return { state, documentId: first, title: input.documents[0]?.title ?? null }
}
