import { type Line, lineText } from './line.ts'

export type Block =
  | { kind: 'heading'; level: number; lines: Line[] }
  | { kind: 'paragraph' | 'item'; lines: Line[] }
  | { kind: 'table'; lines: Line[] }

const bullet = /^([•◦▪‣●○■□–—*·-]|\d{1,3}[.)]|\(?[a-z]\))\s+\S/
const round = (size: number) => Math.round(size * 2) / 2

/** The size most of the text is set in. */
const bodySize = (lines: Line[]): number => {
  const weights = new Map<number, number>()
  for (const line of lines) weights.set(round(line.size), (weights.get(round(line.size)) ?? 0) + lineText(line).length)
  return [...weights].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10
}

/** The usual distance between lines of a paragraph: the fifth smallest of ten, as larger ones stand between paragraphs. */
const usualLeading = (lines: Line[], size: number): number => {
  const gaps = lines.flatMap((line, at) => {
    const gap = (lines[at - 1]?.y ?? 0) - line.y
    return lines[at - 1]?.page === line.page && gap > size * 0.8 && gap < size * 2.2 && Math.abs(line.size - size) < 1 ? [gap] : []
  })
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length * 0.2)] ?? size * 1.3
}

/** How far right the lines around one reach that begin where it begins: the edge of its column. */
const columnEdge = (lines: Line[], at: number): number => {
  const line = lines[at]
  if (line === undefined) return 0
  const near = lines.slice(Math.max(0, at - 15), at + 15)
  return Math.max(...near.map((one) => (Math.abs(one.x - line.x) < 40 && Math.abs(one.size - line.size) < 1 ? one.right : 0)))
}

/** The next line's first word would have fitted behind this one, so the break was meant. */
const endsEarly = (line: Line, next: Line, edge: number): boolean => {
  if (/[-\u00AD\u2010]$/.test(lineText(line))) return false
  const text = lineText(next)
  const letterWidth = (next.right - next.x) / Math.max(1, text.length)
  const [word = ''] = text.split(' ', 1)
  return line.right + (word.length + 1) * letterWidth * 1.2 + line.size < edge
}

const continues = (block: Block, line: Line, leading: number, edge: number): boolean => {
  const last = block.lines.at(-1)
  const first = block.lines[0]
  if (last === undefined || first === undefined || block.kind === 'heading' || block.kind === 'table') return false
  if (Math.abs(last.size - line.size) > 1 || bullet.test(lineText(line))) return false
  const text = lineText(last)
  const gap = last.y - line.y
  if (last.page !== line.page || gap < 0) return !/[.!?:]["”)]?$/.test(text) && /^\p{Ll}/u.test(lineText(line))
  if (gap > leading * 1.35 || endsEarly(last, line, edge)) return false
  if (block.kind === 'item') return line.x > first.x + 2 || !/[.!?]$/.test(text)
  return !(line.x > first.x + line.size && /[.!?]$/.test(text))
}

const startsTable = (lines: Line[], at: number): number => {
  const width = lines[at]?.cells.length ?? 1
  let end = at
  while (
    lines[end]?.cells.length === width &&
    lines[end]?.page === lines[at]?.page &&
    Math.abs((lines[end]?.size ?? 0) - (lines[at]?.size ?? 0)) < 1
  )
    end += 1
  return width >= 2 && end - at >= 3 ? end : at
}

/** Lines to headings (larger than the text), list items, tables (rows of equally many cells) and paragraphs. */
export const groupBlocks = (lines: Line[]): Block[] => {
  const size = bodySize(lines)
  const leading = usualLeading(lines, size)
  const headingSizes = [...new Set(lines.map((line) => round(line.size)).filter((one) => one >= size * 1.15))].toSorted(
    (one, other) => other - one,
  )
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const tableEnd = startsTable(lines, at)
    const last = blocks.at(-1)
    const isHeading = round(line.size) >= size * 1.15 && lineText(line).length <= 150 && /\p{L}/u.test(lineText(line))
    if (tableEnd > at) {
      blocks.push({ kind: 'table', lines: lines.slice(at, tableEnd) })
      at = tableEnd - 1
    } else if (isHeading) {
      const level = Math.min(4, headingSizes.indexOf(round(line.size)) + 1)
      const previous = last?.lines.at(-1)
      const wraps =
        last?.kind === 'heading' && last.level === level && previous?.page === line.page && previous.y - line.y < line.size * 1.6
      if (wraps) last.lines.push(line)
      else blocks.push({ kind: 'heading', level, lines: [line] })
    } else if (last !== undefined && continues(last, line, leading, columnEdge(lines, at))) last.lines.push(line)
    else blocks.push({ kind: bullet.test(lineText(line)) ? 'item' : 'paragraph', lines: [line] })
  }
  return blocks
}
