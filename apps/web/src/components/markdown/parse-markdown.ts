import type { Block, MarkdownOptions } from './nodes.ts'
import { parseInline } from './parse-inline.ts'

const headingLine = /^ {0,3}#{1,6}\s+(.+?)\s*#*$/
const itemLine = /^(\s*)([-*+•]|\d{1,3}[.)])\s+(.*)$/
const fenceLine = /^ {0,3}(`{3,}|~{3,})/
const ruleLine = /^ {0,3}(?:-\s*){3,}$|^ {0,3}(?:\*\s*){3,}$|^ {0,3}(?:_\s*){3,}$/
const quoteLine = /^ {0,3}>\s?(.*)$/
const delimiterLine = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/
const maxDepth = 4

type Reading = { block: Block; next: number }
type Reader = (lines: readonly string[], from: number, options: MarkdownOptions, depth: number) => Reading | null

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''

const readFence: Reader = (lines, from) => {
  const fence = fenceLine.exec(lines[from] ?? '')?.[1]
  if (fence === undefined) return null
  let end = from + 1
  while (end < lines.length && !(lines[end] ?? '').trimStart().startsWith(fence)) end += 1
  return { block: { type: 'code', text: lines.slice(from + 1, end).join('\n') }, next: end + 1 }
}

const readHeading: Reader = (lines, from, options) => {
  const title = headingLine.exec(lines[from] ?? '')?.[1]
  return title === undefined ? null : { block: { type: 'heading', children: parseInline(title, options) }, next: from + 1 }
}

const readRule: Reader = (lines, from) => (ruleLine.test(lines[from] ?? '') ? { block: { type: 'rule' }, next: from + 1 } : null)

const readQuote: Reader = (lines, from, options, depth) => {
  const inner: string[] = []
  for (let line = quoteLine.exec(lines[from] ?? ''); line !== null; line = quoteLine.exec(lines[from + inner.length] ?? ''))
    inner.push(line[1] ?? '')
  return inner.length === 0
    ? null
    : { block: { type: 'quote', children: readBlocks(inner, options, depth + 1) }, next: from + inner.length }
}

const readCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const readTable: Reader = (lines, from, options) => {
  const head = lines[from] ?? ''
  if (!head.includes('|') || !delimiterLine.test(lines[from + 1] ?? '')) return null
  const header = readCells(head)
  const rows: string[][] = []
  let index = from + 2
  for (let line = lines[index]; line?.includes('|') && !isBlank(line); line = lines[index]) {
    const cells = readCells(line)
    rows.push(header.map((_, column) => cells[column] ?? ''))
    index += 1
  }
  const inline = (cells: string[]) => cells.map((cell) => parseInline(cell, options))
  return { block: { type: 'table', header: inline(header), rows: rows.map(inline) }, next: index }
}

const indentOf = (line: string) => line.length - line.trimStart().length

const readList: Reader = (lines, from, options, depth) => {
  const first = itemLine.exec(lines[from] ?? '')
  if (first === null) return null
  const base = first[1]?.length ?? 0
  const ordered = /\d/.test(first[2] ?? '')
  const items: string[][] = []
  let index = from
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    const item = itemLine.exec(line)
    const outer = item !== null && (item[1]?.length ?? 0) <= base + 1
    if (outer && /\d/.test(item[2] ?? '') !== ordered) break
    if (outer) items.push([item[3] ?? ''])
    else if (isBlank(line)) {
      const next = lines[index + 1]
      if (next === undefined || !(indentOf(next) > base || itemLine.test(next))) break
      items.at(-1)?.push('')
    } else if (indentOf(line) > base) items.at(-1)?.push(line.slice(Math.min(indentOf(line), base + 2)))
    else break
    index += 1
  }
  const start = ordered ? Number.parseInt(first[2] ?? '1', 10) : 1
  return { block: { type: 'list', ordered, start, items: items.map((item) => readBlocks(item, options, depth + 1)) }, next: index }
}

const readers: readonly Reader[] = [readFence, readHeading, readRule, readQuote, readTable, readList]

const startsBlock = (lines: readonly string[], index: number) => {
  const line = lines[index] ?? ''
  const isTable = line.includes('|') && delimiterLine.test(lines[index + 1] ?? '')
  return [fenceLine, headingLine, ruleLine, quoteLine, itemLine].some((start) => start.test(line)) || isTable
}

const readParagraph = (lines: readonly string[], from: number, options: MarkdownOptions): Reading => {
  let end = from + 1
  while (end < lines.length && !isBlank(lines[end]) && !startsBlock(lines, end)) end += 1
  const text = lines.slice(from, end).join('\n').trim()
  return { block: { type: 'paragraph', children: parseInline(text, options) }, next: end }
}

const readBlocks = (lines: readonly string[], options: MarkdownOptions, depth: number): Block[] => {
  const blocks: Block[] = []
  for (let index = 0; index < lines.length; ) {
    if (isBlank(lines[index])) {
      index += 1
      continue
    }
    let reading: Reading | null = null
    if (depth < maxDepth) {
      for (const read of readers) {
        reading = read(lines, index, options, depth)
        if (reading !== null) break
      }
    }
    const { block, next } = reading ?? readParagraph(lines, index, options)
    blocks.push(block)
    index = next
  }
  return blocks
}

/** Blocks of a Markdown text, of the allow-listed kinds alone. A line break inside a paragraph is kept, as chats do. */
export const parseMarkdown = (text: string, options: MarkdownOptions): Block[] =>
  readBlocks(text.replace(/\r\n?/g, '\n').split('\n'), options, 0)
