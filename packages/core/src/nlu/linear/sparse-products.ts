import type { SparseMatrix } from './matrix.ts'

/** The matrix with rows and columns exchanged, as a copy. */
export const transposeSparse = (matrix: SparseMatrix): SparseMatrix => {
  const offsets = new Uint32Array(matrix.columns + 1)
  for (const column of matrix.indices) offsets[column + 1] = (offsets[column + 1] as number) + 1
  for (let column = 0; column < matrix.columns; column++)
    offsets[column + 1] = (offsets[column + 1] as number) + (offsets[column] as number)
  const next = offsets.slice()
  const indices = new Uint32Array(matrix.indices.length)
  const values = new Float64Array(matrix.values.length)
  for (let row = 0; row < matrix.rows; row++) {
    for (let from = matrix.offsets[row] as number; from < (matrix.offsets[row + 1] as number); from++) {
      const column = matrix.indices[from] as number
      const to = next[column] as number
      next[column] = to + 1
      indices[to] = row
      values[to] = matrix.values[from] as number
    }
  }
  return { rows: matrix.columns, columns: matrix.rows, offsets, indices, values }
}

/** The rows named, in that order, over the same columns. */
export const selectSparseRows = (matrix: SparseMatrix, rows: Uint32Array): SparseMatrix => {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    offsets[i + 1] = (offsets[i] as number) + (matrix.offsets[row + 1] as number) - (matrix.offsets[row] as number)
  })
  const total = offsets[rows.length] as number
  const indices = new Uint32Array(total)
  const values = new Float64Array(total)
  rows.forEach((row, i) => {
    indices.set(matrix.indices.subarray(matrix.offsets[row], matrix.offsets[row + 1]), offsets[i])
    values.set(matrix.values.subarray(matrix.offsets[row], matrix.offsets[row + 1]), offsets[i])
  })
  return { rows: rows.length, columns: matrix.columns, offsets, indices, values }
}

/** matrix · dense, where `dense` holds `matrix.columns` rows of `width` numbers; yields `matrix.rows` rows of `width`. */
export const multiplySparse = (
  matrix: SparseMatrix,
  dense: Float64Array,
  width: number,
  into: Float64Array = new Float64Array(matrix.rows * width),
): Float64Array => {
  const { offsets, indices, values } = matrix
  into.fill(0)
  for (let row = 0; row < matrix.rows; row++) {
    const start = row * width
    const end = offsets[row + 1] as number
    let at = offsets[row] as number
    // Four terms at a time, so that a sum is loaded and stored once for four.
    for (; at + 3 < end; at += 4) {
      const from0 = (indices[at] as number) * width
      const from1 = (indices[at + 1] as number) * width
      const from2 = (indices[at + 2] as number) * width
      const from3 = (indices[at + 3] as number) * width
      const value0 = values[at] as number
      const value1 = values[at + 1] as number
      const value2 = values[at + 2] as number
      const value3 = values[at + 3] as number
      for (let k = 0; k < width; k++) {
        into[start + k] =
          (into[start + k] as number) +
          value0 * (dense[from0 + k] as number) +
          value1 * (dense[from1 + k] as number) +
          value2 * (dense[from2 + k] as number) +
          value3 * (dense[from3 + k] as number)
      }
    }
    for (; at < end; at++) {
      const from = (indices[at] as number) * width
      const value = values[at] as number
      for (let k = 0; k < width; k++) into[start + k] = (into[start + k] as number) + value * (dense[from + k] as number)
    }
  }
  return into
}
