import type { DenseMatrix } from './matrix.ts'

/** Inner product of two stretches of numbers; four sums at once, so that none waits for another. */
const multiplyStretch = (a: Float64Array, aStart: number, b: Float64Array, bStart: number, length: number): number => {
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
  let d = 0
  for (; d + 3 < length; d += 4) {
    sum0 += (a[aStart + d] as number) * (b[bStart + d] as number)
    sum1 += (a[aStart + d + 1] as number) * (b[bStart + d + 1] as number)
    sum2 += (a[aStart + d + 2] as number) * (b[bStart + d + 2] as number)
    sum3 += (a[aStart + d + 3] as number) * (b[bStart + d + 3] as number)
  }
  for (; d < length; d++) sum0 += (a[aStart + d] as number) * (b[bStart + d] as number)
  return sum0 + sum1 + (sum2 + sum3)
}

/** Inverse of a symmetric positive definite matrix, by Cholesky factors. */
export const invertSymmetric = (matrix: DenseMatrix): DenseMatrix => {
  const n = matrix.rows
  const factor = Float64Array.from(matrix.values)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = (factor[i * n + j] as number) - multiplyStretch(factor, i * n, factor, j * n, j)
      factor[i * n + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * n + j] as number)
    }
  }
  // Row j of `halves` is the column j of the inverse of the lower factor.
  const halves = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      const sum = (i === j ? 1 : 0) - multiplyStretch(factor, i * n + j, halves, j * n + j, i - j)
      halves[j * n + i] = sum / (factor[i * n + i] as number)
    }
  }
  const values = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = multiplyStretch(halves, i * n + i, halves, j * n + i, n - i)
      values[i * n + j] = sum
      values[j * n + i] = sum
    }
  }
  return { rows: n, columns: n, values }
}
