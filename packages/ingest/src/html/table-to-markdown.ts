import { oneLine } from '../clean-text.ts'
import type { DomElement } from './dom.ts'

const cellText = (cell: DomElement): string => {
  for (const part of cell.children.length === 0 ? [] : cell.querySelectorAll('br, p, li, div'))
    part.replaceWith(' ', ...(part.nodeName === 'BR' ? [] : [part.textContent ?? '']), part.nodeName === 'LI' ? '; ' : ' ')
  return oneLine(cell.textContent ?? '')
    .replace(/;$/, '')
    .replaceAll('|', '\\|')
}

const span = (cell: DomElement, name: string): number => Math.min(50, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1))

/** Cells by row and column. A cell that spans rows is repeated in each, so that every row can be read by itself. */
const readGrid = (rows: DomElement[]): string[][] => {
  const grid: string[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of [...row.children].filter((child) => child.nodeName === 'TD' || child.nodeName === 'TH')) {
      while (grid[y]?.[x] !== undefined) x += 1
      const text = cellText(cell)
      const width = span(cell, 'colspan')
      for (let below = y; below < Math.min(rows.length, y + span(cell, 'rowspan')); below += 1)
        for (let column = x; column < x + width; column += 1) (grid[below] ?? [])[column] = column === x ? text : ''
      x += width
    }
  }
  return grid.filter((cells) => cells.some((cell) => cell !== undefined && cell !== ''))
}

const writeRow = (cells: (string | undefined)[], width: number) =>
  `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`

/** A table of data as GFM, its first row as heading. Null for a table that only lays out the page: one column, or a table inside. */
export const tableToMarkdown = (table: DomElement): string | null => {
  if (table.querySelector('table') !== null) return null
  const grid = readGrid([...table.querySelectorAll('tr')])
  const width = Math.max(0, ...grid.map((cells) => cells.length))
  const [head, ...rows] = grid
  if (head === undefined || width < 2 || width > 100) return null
  const caption = oneLine(table.querySelector('caption')?.textContent ?? '')
  const lines = [writeRow(head, width), `|${' --- |'.repeat(width)}`, ...rows.map((cells) => writeRow(cells, width))]
  return `\n\n${caption === '' ? '' : `${caption}\n\n`}${lines.join('\n')}\n\n`
}
