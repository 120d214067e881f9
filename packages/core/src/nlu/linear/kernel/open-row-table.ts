import { strideOf } from './hold-matrix.ts'
import { openKernel } from './open-kernel.ts'

/** Rows selected from a table, in its memory. */
export type Selection = Uint32Array

/** Rows of 32-bit numbers that are multiplied with one vector after another. */
export type RowTable = {
  /** Writes rows, one behind the other, the first as row `from`. */
  write(from: number, values: ArrayLike<number>): void
  select(rows: Uint32Array): Selection
  /** The inner products of a vector with the rows selected, in their order. Valid until the next call. */
  multiply(selection: Selection, vector: Float32Array): Float32Array
  /** The inner product with one row. */
  multiplyRow(row: number, vector: Float32Array): number
}

/** Makes a table of zeros. */
export const openRowTable = (rows: number, columns: number): RowTable => {
  const kernel = openKernel()
  const matrix = { values: kernel.allocate(rows * strideOf(columns)), stride: strideOf(columns) }
  const held = kernel.allocate(columns)
  const products = kernel.allocate(rows)
  const single = kernel.holdIntegers(new Uint32Array(1))
  const multiply = (selection: Selection, vector: Float32Array): Float32Array => {
    held.set(vector)
    kernel.multiplyRows(selection, matrix, held, products)
    return products.subarray(0, selection.length)
  }
  return {
    write: (from, values) => {
      for (let at = 0; at < values.length; at += columns) {
        const start = (from + at / columns) * matrix.stride
        for (let column = 0; column < columns; column++) matrix.values[start + column] = values[at + column] as number
      }
    },
    select: kernel.holdIntegers,
    multiply,
    multiplyRow: (row, vector) => {
      single[0] = row
      return multiply(single, vector)[0] as number
    },
  }
}
