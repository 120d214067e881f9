import { describe, expect, it } from 'vitest'
import { buildMatrix, rankConfused } from './build-matrix.ts'
import { moveCell } from './move-cell.ts'

const quality = (name: string, support: number, recall: number) => ({
  name,
  phrases: support,
  support,
  precision: 1,
  recall,
  f1: 1,
  tooFew: false,
})
const confusion = (expected: string, predicted: string, count: number) => ({ expected, predicted, count, phrases: [] })
const report = {
  intents: [quality('cancel', 10, 0.7), quality('return', 8, 1), quality('refund', 4, 0.75), quality('greet', 5, 1)],
  confusions: [confusion('cancel', 'return', 3), confusion('refund', 'cancel', 1)],
}

describe('rankConfused', () => {
  it('puts the most confused first and leaves the others out', () => {
    expect(rankConfused(report.confusions)).toEqual(['cancel', 'return', 'refund'])
  })
})

describe('buildMatrix', () => {
  it('holds what was right on the diagonal and what was wrong beside it', () => {
    const { cells, highest } = buildMatrix(report, ['cancel', 'return'])
    expect(cells.map(({ row, column, count }) => [row, column, count])).toEqual([
      [0, 0, 7],
      [1, 1, 8],
      [0, 1, 3],
    ])
    expect(highest).toBe(3)
  })

  it('follows the order of the names', () => {
    const { cells } = buildMatrix(report, ['refund', 'cancel'])
    expect(cells.at(-1)).toMatchObject({ row: 0, column: 1, count: 1 })
  })
})

describe('moveCell', () => {
  const cells = [
    { row: 0, column: 1 },
    { row: 0, column: 5 },
    { row: 3, column: 0 },
  ]
  it('goes to the next cell along the arrow', () => {
    expect(moveCell(cells, { row: 0, column: 1 }, 'ArrowRight')).toBe(cells[1])
    expect(moveCell(cells, { row: 0, column: 1 }, 'ArrowDown')).toBe(cells[2])
    expect(moveCell(cells, { row: 0, column: 5 }, 'ArrowLeft')).toBe(cells[0])
  })

  it('stays at the edge and ignores other keys', () => {
    expect(moveCell(cells, { row: 0, column: 1 }, 'ArrowUp')).toBeNull()
    expect(moveCell(cells, { row: 0, column: 1 }, 'Enter')).toBeNull()
  })
})
