import { oneLine } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import { limits } from '../limits.ts'
import type { ParsedDocument } from '../port.ts'
import { readLanguage } from '../read-language.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'
import { dropRunningLines } from './drop-running-lines.ts'
import { type Block, groupBlocks } from './group-blocks.ts'
import { type Line, lineText } from './line.ts'
import { openPdf, type Pdf } from './open-pdf.ts'
import { readLines, type TextItem } from './read-lines.ts'
import { readPdfInfo } from './read-pdf-info.ts'
import { writeBlocks } from './write-blocks.ts'

const readPage = async (pdf: Pdf, page: number): Promise<Line[]> => {
  const proxy = await pdf.getPage(page)
  const { items } = await proxy.getTextContent()
  const [, bottom = 0, , top = 792] = proxy.view
  proxy.cleanup()
  const texts = items.filter((item): item is typeof item & TextItem => 'str' in item)
  return readLines(texts, { page, pageHeight: Math.max(1, top - bottom) })
}

const listPages = (pages: number[]) =>
  `${pages.length === 1 ? 'Page' : 'Pages'} ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' and more' : ''}`

const readAllPages = async (pdf: Pdf): Promise<{ pages: Line[][]; warnings: string[] }> => {
  if (pdf.numPages > limits.pdfPages) throw new Refusal('too-large', `The PDF has more than ${limits.pdfPages} pages: split it.`)
  const pages: Line[][] = []
  const failed: number[] = []
  let length = 0
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const lines = await readPage(pdf, page).catch(() => {
      failed.push(page)
      return []
    })
    length += lines.reduce((sum, line) => sum + lineText(line).length, 0)
    if (length > limits.bodyLength)
      throw new Refusal('too-large', `The text is longer than ${limits.bodyLength / 1_000_000} million characters: split the file.`)
    pages.push(lines)
  }
  if (failed.length === pages.length) throw new Refusal('broken', 'No page of the PDF could be read.')
  const blank = pages.flatMap((lines, at) => (lines.length === 0 && !failed.includes(at + 1) ? [at + 1] : []))
  if (blank.length + failed.length === pages.length)
    throw new Refusal('no-text', 'No text was found in the PDF. It may be scanned: run text recognition (OCR) on it first.')
  return {
    pages,
    warnings: [
      ...(failed.length === 0 ? [] : [`${listPages(failed)} could not be read.`]),
      ...(blank.length === 0 ? [] : [`${listPages(blank)} ${blank.length === 1 ? 'has' : 'have'} no text and may be scanned.`]),
    ],
  }
}

const topHeading = (blocks: Block[]): string | null => {
  const headings = blocks.filter((block) => block.kind === 'heading' && (block.lines[0]?.page ?? 9) <= 2)
  const best = headings.toSorted((one, other) => (other.lines[0]?.size ?? 0) - (one.lines[0]?.size ?? 0))[0]
  return best === undefined ? null : oneLine(best.lines.map(lineText).join(' ')).slice(0, 300)
}

/** A PDF's text: paragraphs joined, hyphens healed, headings by size, tables by their columns; headers, footers and page numbers left out. */
export const parsePdf = async (bytes: Uint8Array, name: string): Promise<ParsedDocument> => {
  const pdf = await openPdf(bytes)
  try {
    const { pages, warnings } = await readAllPages(pdf)
    const info = await readPdfInfo(pdf)
    const blocks = groupBlocks(dropRunningLines(pages).flat())
    const { body, pages: starts } = writeBlocks(blocks)
    return {
      ...emptyDocument(info.title ?? topHeading(blocks) ?? titleFromName(name), body),
      pages: starts,
      language: readLanguage(info.language),
      publishedAt: info.createdAt,
      modifiedAt: info.modifiedAt,
      warnings,
    }
  } finally {
    await pdf.destroy()
  }
}
