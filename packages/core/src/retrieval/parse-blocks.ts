/** A Markdown block of a text; `start` and `end` are UTF-16 offsets, the line break after it not included. */
export type Block = { start: number; end: number } & (
  | { kind: 'heading'; level: number; title: string }
  | { kind: 'list'; ordered: boolean; items: Span[] }
  | { kind: 'table'; header: string[]; rows: (Span & { cells: string[] })[] }
  | { kind: 'paragraph' }
  | { kind: 'code' }
)
export type Span = { start: number; end: number }

type Line = Span & { text: string }

const headingLine = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const itemLine = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/
const orderedLine = /^\s*\d{1,3}[.)]\s/
const delimiterLine = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const fenceLine = /^ {0,3}(`{3,}|~{3,})/

const splitLines = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const piece of text.split('\n')) {
    const line = piece.endsWith('\r') ? piece.slice(0, -1) : piece
    lines.push({ start, end: start + line.length, text: line })
    start += piece.length + 1
  }
  return lines
}

const readCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const isTableStart = (line: Line, next: Line | undefined): boolean =>
  line.text.includes('|') && delimiterLine.test(next?.text ?? '') && readCells(next?.text ?? '').length === readCells(line.text).length

const startsBlock = (line: Line, next: Line | undefined): boolean =>
  headingLine.test(line.text) || itemLine.test(line.text) || fenceLine.test(line.text) || isTableStart(line, next)

const readCode = (lines: Line[], from: number): { block: Block; next: number } => {
  const fence = fenceLine.exec(lines[from]?.text ?? '')?.[1] ?? '```'
  let last = from + 1
  while (last < lines.length - 1 && !lines[last]?.text.trimStart().startsWith(fence)) last += 1
  last = Math.min(last, lines.length - 1)
  return { block: { kind: 'code', start: lines[from]?.start ?? 0, end: lines[last]?.end ?? 0 }, next: last + 1 }
}

const readTable = (lines: Line[], from: number): { block: Block; next: number } => {
  const first = lines[from] as Line
  const rows: (Span & { cells: string[] })[] = []
  let index = from + 2
  for (let line = lines[index]; line?.text.includes('|') && line.text.trim(); line = lines[index]) {
    rows.push({ start: line.start, end: line.end, cells: readCells(line.text) })
    index += 1
  }
  const end = rows.at(-1)?.end ?? lines[from + 1]?.end ?? first.end
  return { block: { kind: 'table', start: first.start, end, header: readCells(first.text), rows }, next: index }
}

const readList = (lines: Line[], from: number): { block: Block; next: number } => {
  const first = lines[from] as Line
  const items: Span[] = []
  let index = from
  for (let line = lines[index]; line; line = lines[index]) {
    const item = items.at(-1)
    if (itemLine.test(line.text)) items.push({ start: line.start, end: line.end })
    else if (line.text.trim() === '') {
      const following = lines[index + 1]
      if (!following || !(itemLine.test(following.text) || /^\s{2,}\S/.test(following.text))) break
    } else if (item && !startsBlock(line, lines[index + 1])) item.end = line.end
    else break
    index += 1
  }
  return {
    block: { kind: 'list', start: first.start, end: items.at(-1)?.end ?? first.end, ordered: orderedLine.test(first.text), items },
    next: index,
  }
}

const readParagraph = (lines: Line[], from: number): { block: Block; next: number } => {
  let last = from
  for (let line = lines[last + 1]; line?.text.trim() && !startsBlock(line, lines[last + 2]); line = lines[last + 1]) last += 1
  return { block: { kind: 'paragraph', start: lines[from]?.start ?? 0, end: lines[last]?.end ?? 0 }, next: last + 1 }
}

const readBlock = (lines: Line[], from: number): { block: Block; next: number } => {
  const line = lines[from] as Line
  const heading = headingLine.exec(line.text)
  if (heading) {
    const block: Block = { kind: 'heading', start: line.start, end: line.end, level: heading[1]?.length ?? 1, title: heading[2] ?? '' }
    return { block, next: from + 1 }
  }
  if (fenceLine.test(line.text)) return readCode(lines, from)
  if (isTableStart(line, lines[from + 1])) return readTable(lines, from)
  if (itemLine.test(line.text)) return readList(lines, from)
  return readParagraph(lines, from)
}

/** Blocks of a Markdown text in order; blank lines belong to none. Nested list items count as items of the outer list. */
export const parseBlocks = (text: string): Block[] => {
  const lines = splitLines(text)
  const blocks: Block[] = []
  for (let index = 0; index < lines.length; ) {
    if (lines[index]?.text.trim() === '') {
      index += 1
      continue
    }
    const { block, next } = readBlock(lines, index)
    blocks.push(block)
    index = next
  }
  return blocks
}
