import type { FilePreview } from '@frontdesk/contracts/knowledge/file-preview'
import { splitDocument } from '@frontdesk/core/retrieval/split-document'
import type { ParsedDocument } from '@frontdesk/ingest/port'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { locatePages } from '../locate-pages.ts'
import type { GivenFile } from '../sync/add-files.ts'

const shownDocuments = 20
const shownChunks = 100
const excerptLength = 2000

const previewDocument = (name: string, document: ParsedDocument): FilePreview['documents'][number] => {
  const title = document.title.trim() || name
  const passages = splitDocument({ title, body: document.body })
  const shown = passages.slice(0, shownChunks)
  const pages = locatePages(
    document.body,
    document.pages,
    shown.map(({ text }) => text),
  )
  return {
    title,
    excerpt: document.body.slice(0, excerptLength).toWellFormed(),
    language: document.language,
    pages: document.pages.length || null,
    warnings: document.warnings,
    chunks: shown.map(({ heading, text }, index) => ({ heading, text, page: pages[index] ?? null })),
    chunkCount: passages.length,
  }
}

/** Reads a file and shows what would become of it, without keeping anything. */
export const previewFile = async (ctx: Pick<Context, 'parser' | 'actor'>, { name, ...file }: GivenFile): Promise<FilePreview> => {
  requireRole(ctx.actor, 'admin')
  const result = await ctx.parser.parse({ name, ...file })
  if (result.kind === 'refused') return { name, detected: null, refused: result.reason, documents: [], documentCount: 0 }
  const documents = result.documents.slice(0, shownDocuments).map((document) => previewDocument(name, document))
  return { name, detected: result.detected, refused: null, documents, documentCount: result.documents.length }
}
