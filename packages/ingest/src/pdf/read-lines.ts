import type { Line } from './line.ts'

/** The part of PDF.js's text items that is used; `transform` is the text matrix. */
export type TextItem = { str: string; width: number; height: number; transform: number[] }

const cellGap = 1.8
const wordGap = 0.15

type Placed = { text: string; x: number; y: number; right: number; size: number }

const place = (item: TextItem): Placed | null => {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
  const size = Math.hypot(c, d) || item.height
  const isTurned = Math.abs(b) > Math.abs(a) * 0.3
  return item.str.trim() === '' || isTurned || size < 1 ? null : { text: item.str, x, y, right: x + item.width, size }
}

const append = (line: Line, { text, x, right, size }: Placed) => {
  const gap = x - line.right
  const last = line.cells.length - 1
  if (gap > cellGap * size) line.cells.push(text)
  else
    line.cells[last] =
      `${line.cells[last] ?? ''}${gap > wordGap * size && !/\s$/.test(line.cells[last] ?? '') && !/^\s/.test(text) ? ' ' : ''}${text}`
  line.right = Math.max(line.right, right)
  line.size = Math.max(line.size, size)
}

const isSame = (line: Line, { x, y, size }: Placed) => Math.abs(line.y - y) < 0.4 * Math.max(line.size, size) && x >= line.right - 2 * size

/** A page that was written out of order: many lines stand above the one before, without a column beginning to its right. */
const isScrambled = (lines: Line[]) => {
  const back = lines.filter((line, at) => {
    const before = lines[at - 1]
    return before !== undefined && line.y > before.y + before.size * 2 && line.x < before.right
  })
  return lines.length > 10 && back.length > lines.length * 0.15
}

/** The lines of a page in reading order: as the file has them, which keeps columns apart, unless it is plainly scrambled. */
export const readLines = (items: TextItem[], { page, pageHeight }: { page: number; pageHeight: number }): Line[] => {
  const lines: Line[] = []
  let line: Line | undefined
  for (const item of items) {
    const placed = place(item)
    if (placed === null) continue
    if (line !== undefined && isSame(line, placed)) append(line, placed)
    else {
      line = { cells: [placed.text], x: placed.x, right: placed.right, y: placed.y, size: placed.size, page, pageHeight }
      lines.push(line)
    }
  }
  for (const one of lines) one.cells = one.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return isScrambled(lines) ? lines.toSorted((one, other) => other.y - one.y || one.x - other.x) : lines
}
