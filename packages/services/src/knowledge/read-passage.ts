import { AppError } from '@frontdesk/core/errors'
import { splitSentences } from '@frontdesk/core/retrieval/split-sentences'
import { readPages } from '@frontdesk/db/knowledge/read-pages'
import { readPassage as readPassageRow } from '@frontdesk/db/knowledge/read-passage'
import type { Context } from '../context.ts'
import { locateSentence } from './locate-sentence.ts'

/** A cited passage as its reader sees it; `sentences` are UTF-16 ranges in `text` (Markdown), `revisedAt` is ISO 8601. */
export type PassageView = {
  chunkId: string
  documentId: string
  title: string
  category: string
  /** Name of its source. */
  source: string
  heading: string | null
  /** Of a file that has pages: where the sentence stands, or else where the passage begins. */
  page: number | null
  /** Where the page or file itself can be opened; null where it cannot. */
  originalUrl: string | null
  text: string
  sentences: { start: number; end: number }[]
  revisedAt: string
}

const findPage = async (
  ctx: Pick<Context, 'db'>,
  row: { documentId: string; text: string; page: number | null },
  sentence: string | undefined,
): Promise<number | null> => {
  const { documentId, text, page } = row
  if (page === null || sentence === undefined) return page
  const words = await readPages(ctx.db, { documentId })
  return (words && locateSentence(words, { text, page }, sentence)) ?? page
}

/**
 * The passage behind a citation and the page its `sentence` is on; internal ones are there for staff alone. Throws `not-found` when it was
 * replaced or is not for the reader.
 */
export const readPassage = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  { chunkId: id, sentence }: { chunkId: string; sentence?: string | undefined },
): Promise<PassageView> => {
  const row = await readPassageRow(ctx.db, { chunkId: id })
  const isOpen = row?.audience === 'public' && row.served
  if (!row || !(isOpen || ctx.actor.kind === 'user')) throw new AppError('not-found', 'There is no such passage.')
  const { chunkId, documentId, title, category, source, heading, text, revisedAt, hasFile, url } = row
  const page = await findPage(ctx, row, sentence)
  return {
    chunkId,
    documentId,
    title,
    category,
    source,
    page,
    originalUrl: hasFile ? `/api/knowledge/original/${documentId}${page === null ? '' : `#page=${page}`}` : url,
    heading: heading === '' ? null : heading,
    text,
    sentences: splitSentences(text).map(({ start, end }) => ({ start, end })),
    revisedAt: revisedAt.toISOString(),
  }
}
