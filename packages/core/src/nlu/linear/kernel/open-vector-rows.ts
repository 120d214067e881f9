import { openRowTable, type RowTable } from './open-row-table.ts'

/** Vectors of one length by row, as many as come. */
export type VectorRows = {
  /** Gives the row that it took, one that was freed before if there is any. */
  add(vector: Float32Array): number
  free(row: number): void
  /** The inner product with one row. */
  score(row: number, vector: Float32Array): number
  /** The inner products with all rows, those freed included. Valid until the next call. */
  scoreAll(vector: Float32Array): Float32Array
}

/** Rows of a table: growing copies nothing, and there are few tables, each of which reserves addresses. */
const tableRows = 4096
const allRows = Uint32Array.from({ length: tableRows }, (_, row) => row)

/** Makes room for vectors; 4,096 of 384 numbers take 6 MB, and scoring them half a millisecond. */
export const openVectorRows = (): VectorRows => {
  const tables: RowTable[] = []
  const freed: number[] = []
  let used = 0
  let scores = new Float32Array(0)
  const tableOf = (row: number): RowTable => tables[Math.floor(row / tableRows)] as RowTable
  return {
    add: (vector) => {
      const row = freed.pop() ?? used++
      if (row >= tables.length * tableRows) tables.push(openRowTable(tableRows, vector.length))
      tableOf(row).write(row % tableRows, vector)
      return row
    },
    free: (row) => void freed.push(row),
    score: (row, vector) => tableOf(row).multiplyRow(row % tableRows, vector),
    scoreAll: (vector) => {
      if (scores.length < used) scores = new Float32Array(tables.length * tableRows)
      for (const [at, table] of tables.entries()) {
        const rows = allRows.subarray(0, Math.min(tableRows, used - at * tableRows))
        scores.set(table.multiply(rows, vector), at * tableRows)
      }
      return scores.subarray(0, used)
    },
  }
}
