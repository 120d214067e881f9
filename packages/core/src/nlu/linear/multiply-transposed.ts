import type { DenseMatrix } from './matrix.ts'

/** a · bᵀ: the inner products of the rows of `a` with the rows of `b`, as `a.rows` times `b.rows`. Both have the same columns. */
export const multiplyTransposed = (
  a: DenseMatrix,
  b: DenseMatrix,
  into: Float64Array = new Float64Array(a.rows * b.rows),
): Float64Array => {
  const { columns } = a
  const pairedRows = a.rows & ~1
  const groupedRows = b.rows & ~3
  for (let i = 0; i < pairedRows; i += 2) {
    for (let k = 0; k < groupedRows; k += 4)
      multiplyTile(a.values, i * columns, b.values, k * columns, columns, into, i * b.rows + k, b.rows)
    for (let k = groupedRows; k < b.rows; k++) {
      into[i * b.rows + k] = multiplyRows(a.values, i * columns, b.values, k * columns, columns)
      into[(i + 1) * b.rows + k] = multiplyRows(a.values, (i + 1) * columns, b.values, k * columns, columns)
    }
  }
  for (let i = pairedRows; i < a.rows; i++) {
    for (let k = 0; k < b.rows; k++) into[i * b.rows + k] = multiplyRows(a.values, i * columns, b.values, k * columns, columns)
  }
  return into
}

/** Two rows of one matrix by four of another at once, so that every number loaded is used more than once. */
const multiplyTile = (
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  columns: number,
  into: Float64Array,
  start: number,
  stride: number,
): void => {
  let s00 = 0
  let s01 = 0
  let s02 = 0
  let s03 = 0
  let s10 = 0
  let s11 = 0
  let s12 = 0
  let s13 = 0
  for (let d = 0; d < columns; d++) {
    const a0 = a[aStart + d] as number
    const a1 = a[aStart + columns + d] as number
    const b0 = b[bStart + d] as number
    const b1 = b[bStart + columns + d] as number
    const b2 = b[bStart + 2 * columns + d] as number
    const b3 = b[bStart + 3 * columns + d] as number
    s00 += a0 * b0
    s01 += a0 * b1
    s02 += a0 * b2
    s03 += a0 * b3
    s10 += a1 * b0
    s11 += a1 * b1
    s12 += a1 * b2
    s13 += a1 * b3
  }
  into[start] = s00
  into[start + 1] = s01
  into[start + 2] = s02
  into[start + 3] = s03
  into[start + stride] = s10
  into[start + stride + 1] = s11
  into[start + stride + 2] = s12
  into[start + stride + 3] = s13
}

const multiplyRows = (a: Float64Array, aStart: number, b: Float64Array, bStart: number, columns: number): number => {
  let sum = 0
  for (let d = 0; d < columns; d++) sum += (a[aStart + d] as number) * (b[bStart + d] as number)
  return sum
}
