import { indexingVersion } from '@frontdesk/core/retrieval/indexing-version'
import { listDocuments } from '@frontdesk/db/knowledge/list-documents'
import { upsertDocument } from '@frontdesk/db/knowledge/upsert-document'
import type { TurnContext } from '../context.ts'
import { forEachAtOnce } from './for-each-at-once.ts'
import { hashContent } from './hash-content.ts'
import { indexDocument } from './index-document.ts'

/** A help article: `slug` names it for ever, `body` is Markdown without front matter. */
export type Article = { slug: string; title: string; category: string; audience: 'public' | 'internal'; revisedAt: Date; body: string }

type ImportContext = Pick<TurnContext, 'db' | 'encoder' | 'log' | 'newId'>

const source = 'Help articles'

/** Covers what search and answers depend on, in a fixed order. */
const hashArticle = ({ slug, title, category, audience, revisedAt, body }: Article): string =>
  hashContent([slug, title, category, audience, revisedAt.toISOString(), body])

/**
 * Brings the knowledge in line with the given articles: new and changed ones are written and indexed, as are those whose passages an
 * interrupted run or another encoder left behind; unchanged ones cost nothing. Articles missing here stay.
 */
export const importArticles = async (
  ctx: ImportContext,
  input: { articles: readonly Article[] },
): Promise<{ written: number; indexed: number }> => {
  const known = await listDocuments(ctx.db, { encoderHash: ctx.encoder.hash, indexingVersion })
  const current = new Map(known.filter((document) => document.source === source).map((document) => [document.externalId, document]))
  const counts = { written: 0, indexed: 0 }
  const startedAt = performance.now()
  // Two at a time: one waits for the database while the other is being encoded.
  await forEachAtOnce(input.articles, 2, async (article) => {
    const contentHash = hashArticle(article)
    const existing = current.get(article.slug)
    if (existing?.indexed && existing.contentHash === contentHash) return
    const { slug, ...rest } = article
    const { documentId, changed } = await upsertDocument(ctx.db, {
      id: ctx.newId(),
      source: { id: ctx.newId(), name: source, kind: 'files' },
      externalId: slug,
      ...rest,
      contentHash,
    })
    if (changed) counts.written += 1
    await indexDocument(ctx, { documentId })
    counts.indexed += 1
  })
  if (counts.indexed > 0) ctx.log.info({ ...counts, ms: Math.round(performance.now() - startedAt) }, 'help articles indexed')
  return counts
}
