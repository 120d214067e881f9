import type { DenseMatrix } from './matrix.ts'

/** Inverse of a symmetric positive definite matrix, by Cholesky factors. */
export const invertSymmetric = (matrix: DenseMatrix): DenseMatrix => {
  const n = matrix.rows
  const factor = Float64Array.from(matrix.values)
  const at = (row: number, column: number): number => factor[row * n + column] as number
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j)
      for (let d = 0; d < j; d++) sum -= at(i, d) * at(j, d)
      factor[i * n + j] = i === j ? Math.sqrt(sum) : sum / at(j, j)
    }
  }
  // Row j of `halves` is the column j of the inverse of the lower factor.
  const halves = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = i === j ? 1 : 0
      for (let d = j; d < i; d++) sum -= at(i, d) * (halves[j * n + d] as number)
      halves[j * n + i] = sum / at(i, i)
    }
  }
  const values = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let d = i; d < n; d++) sum += (halves[i * n + d] as number) * (halves[j * n + d] as number)
      values[i * n + j] = sum
      values[j * n + i] = sum
    }
  }
  return { rows: n, columns: n, values }
}
