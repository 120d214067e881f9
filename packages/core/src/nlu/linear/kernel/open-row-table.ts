import { strideOf } from './hold-matrix.ts'
import { openKernel } from './open-kernel.ts'

/** Rows of 32-bit numbers that are multiplied with one vector after another. */
export type RowTable = {
  /** Writes rows, one behind the other, the first as row `from`. */
  write(from: number, values: ArrayLike<number>): void
  /** The inner products of a vector with the rows named, each at most once, in their order. Valid until the next call. */
  multiply(rows: Uint32Array, vector: Float32Array): Float32Array
  /** The inner product with one row. */
  multiplyRow(row: number, vector: Float32Array): number
}

/** Makes a table of zeros. */
export const openRowTable = (rows: number, columns: number): RowTable => {
  const stride = strideOf(columns)
  const kernel = openKernel(4 * (rows * stride + stride + 2 * strideOf(rows)))
  const matrix = { values: kernel.allocate(rows * stride), stride }
  const held = kernel.allocate(columns)
  const products = kernel.allocate(rows)
  const named = kernel.holdIntegers(new Uint32Array(rows))
  const single = new Uint32Array(1)
  const multiply = (selection: Uint32Array, vector: Float32Array): Float32Array => {
    held.set(vector)
    named.set(selection)
    kernel.multiplyRows(named.subarray(0, selection.length), matrix, held, products)
    return products.subarray(0, selection.length)
  }
  return {
    write: (from, values) => {
      for (let at = 0; at < values.length; at += columns) {
        const start = (from + at / columns) * matrix.stride
        for (let column = 0; column < columns; column++) matrix.values[start + column] = values[at + column] as number
      }
    },
    multiply,
    multiplyRow: (row, vector) => {
      single[0] = row
      return multiply(single, vector)[0] as number
    },
  }
}
