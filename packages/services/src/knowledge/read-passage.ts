import { AppError } from '@frontdesk/core/errors'
import { splitSentences } from '@frontdesk/core/retrieval/split-sentences'
import { readPassage as readPassageRow } from '@frontdesk/db/knowledge/read-passage'
import type { Context } from '../context.ts'

/** A cited passage as its reader sees it; `sentences` are UTF-16 ranges in `text` (Markdown), `revisedAt` is ISO 8601. */
export type PassageView = {
  chunkId: string
  documentId: string
  title: string
  category: string
  /** Name of its source. */
  source: string
  heading: string | null
  /** Of a file that has pages. */
  page: number | null
  /** Where the page or file itself can be opened; null where it cannot. */
  originalUrl: string | null
  text: string
  sentences: { start: number; end: number }[]
  revisedAt: string
}

/** The passage behind a citation; internal ones are there for staff alone. Throws `not-found` when it was replaced or is not for the reader. */
export const readPassage = async (ctx: Pick<Context, 'db' | 'actor'>, input: { chunkId: string }): Promise<PassageView> => {
  const row = await readPassageRow(ctx.db, input)
  const isOpen = row?.audience === 'public' && row.served
  if (!row || !(isOpen || ctx.actor.kind === 'user')) throw new AppError('not-found', 'There is no such passage.')
  const { chunkId, documentId, title, category, source, heading, page, text, revisedAt, hasFile, url } = row
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
