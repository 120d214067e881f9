import { cleanText } from '../clean-text.ts'
import type { Block } from './group-blocks.ts'
import { type Line, lineText } from './line.ts'

type Vocabulary = ReadonlySet<string>

const wordsOf = (lines: Line[]): Vocabulary =>
  new Set(
    lines.flatMap(
      (line) =>
        lineText(line)
          .toLowerCase()
          .match(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu) ?? [],
    ),
  )

/** Joins a line to the next. A hyphen at the end goes, unless the same word is spelled with it elsewhere. */
const joinLines = (text: string, next: string, vocabulary: Vocabulary): string => {
  if (text === '') return next
  const left = /([\p{L}\d]+)[-\u00AD\u2010]$/u.exec(text)?.[1]
  const right = /^\p{Ll}[\p{L}\d]*/u.exec(next)?.[0]
  if (left === undefined || right === undefined) return `${text} ${next}`
  const isCompound = vocabulary.has(`${left}-${right}`.toLowerCase())
  return `${isCompound ? text : text.slice(0, -1)}${next}`
}

const prefixOf = (block: Block): string => (block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : '')
const asItem = (text: string) => text.replace(/^[•◦▪‣●○■□–—*·-]\s+/, '- ').replace(/^(\d{1,3})\)\s+/, '$1. ')
const asRow = (line: Line) => `| ${line.cells.map((cell) => cleanText(cell).replaceAll('|', '\\|')).join(' | ')} |`

const writeTable = ({ lines }: Block): string => {
  const [head, ...rows] = lines.map(asRow)
  return [head, `|${' --- |'.repeat(lines[0]?.cells.length ?? 1)}`, ...rows].join('\n')
}

/** Blocks as Markdown, and where the text of each page begins in it. */
export const writeBlocks = (blocks: Block[]): { body: string; pages: { page: number; start: number }[] } => {
  const vocabulary = wordsOf(blocks.flatMap((block) => block.lines))
  const pages: { page: number; start: number }[] = []
  const parts: string[] = []
  let length = 0
  const markPage = (page: number, start: number) => {
    if ((pages.at(-1)?.page ?? 0) < page) pages.push({ page, start })
  }
  for (const [at, block] of blocks.entries()) {
    const isTight = block.kind === 'item' && blocks[at - 1]?.kind === 'item'
    const before = at === 0 ? '' : isTight ? '\n' : '\n\n'
    let text = prefixOf(block)
    if (block.kind === 'table') {
      markPage(block.lines[0]?.page ?? 0, length + before.length)
      text = writeTable(block)
    } else {
      let written = ''
      for (const line of block.lines) {
        const joined = cleanText(joinLines(written, lineText(line), vocabulary))
        markPage(line.page, length + before.length + (written === '' ? 0 : text.length + Math.min(joined.length, written.length + 1)))
        written = joined
      }
      text += block.kind === 'item' ? asItem(written) : block.kind === 'paragraph' ? written.replace(/^([#>])/, '\\$1') : written
    }
    parts.push(before, text)
    length += before.length + text.length
  }
  return { body: parts.join(''), pages }
}
