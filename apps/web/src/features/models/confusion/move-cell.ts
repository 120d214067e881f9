import type { MatrixCell } from './build-matrix.ts'

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

type Place = Pick<MatrixCell, 'row' | 'column'>

/** The nearest cell in the direction of an arrow key: along the arrow counts once, aside of it twice. Null where there is none. */
export const moveCell = <Cell extends Place>(cells: readonly Cell[], from: Place, key: string): Cell | null => {
  const step = steps[key]
  if (step === undefined) return null
  const [rows, columns] = step
  const distance = (cell: Cell) => {
    const along = (cell.row - from.row) * rows + (cell.column - from.column) * columns
    const aside = Math.abs((cell.row - from.row) * columns) + Math.abs((cell.column - from.column) * rows)
    return along <= 0 ? Number.POSITIVE_INFINITY : along + 2 * aside
  }
  return cells.reduce<Cell | null>((best, cell) => {
    const far = distance(cell)
    return far === Number.POSITIVE_INFINITY || (best !== null && distance(best) <= far) ? best : cell
  }, null)
}
