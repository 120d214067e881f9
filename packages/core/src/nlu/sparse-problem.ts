import type { Point, SoftmaxProblem } from './fit-softmax.ts'
import type { SparseRow } from './vocabulary.ts'

/** Residuals smaller than this are left out of the gradient: most classes are out of the question for most rows. */
const negligible = 1e-4

/** Sum over rows of features times coefficients: `columns` times `classes`. */
export const combineRows = (features: readonly SparseRow[], columns: number, coefficients: Float64Array, classes: number): Float64Array => {
  const weights = new Float64Array(columns * classes)
  const active = new Int32Array(classes)
  features.forEach((row, i) => {
    const start = i * classes
    let count = 0
    for (let k = 0; k < classes; k++) {
      const coefficient = coefficients[start + k] as number
      if (coefficient > negligible || coefficient < -negligible) active[count++] = k
    }
    for (let j = 0; j < row.columns.length; j++) {
      const base = (row.columns[j] as number) * classes
      const value = row.values[j] as number
      for (let a = 0; a < count; a++) {
        const k = active[a] as number
        weights[base + k] = (weights[base + k] as number) + value * (coefficients[start + k] as number)
      }
    }
  })
  return weights
}

/** Scores of every row under weights of `columns` times `classes`. */
export const scoreRows = (features: readonly SparseRow[], weights: Float64Array, classes: number): Float64Array => {
  const scores = new Float64Array(features.length * classes)
  features.forEach((row, i) => {
    const start = i * classes
    const paired = row.columns.length & ~3
    for (let j = 0; j < paired; j += 4) {
      const c0 = (row.columns[j] as number) * classes
      const c1 = (row.columns[j + 1] as number) * classes
      const c2 = (row.columns[j + 2] as number) * classes
      const c3 = (row.columns[j + 3] as number) * classes
      const v0 = row.values[j] as number
      const v1 = row.values[j + 1] as number
      const v2 = row.values[j + 2] as number
      const v3 = row.values[j + 3] as number
      for (let k = 0; k < classes; k++) {
        scores[start + k] = (scores[start + k] as number) + v0 * (weights[c0 + k] as number) + v1 * (weights[c1 + k] as number) + v2 * (weights[c2 + k] as number) + v3 * (weights[c3 + k] as number)
      }
    }
    for (let j = paired; j < row.columns.length; j++) {
      const base = (row.columns[j] as number) * classes
      const value = row.values[j] as number
      for (let k = 0; k < classes; k++) scores[start + k] = (scores[start + k] as number) + value * (weights[base + k] as number)
    }
  })
  return scores
}

/**
 * Multinomial regression on sparse features with far more columns than rows. The weights are sums of rows (representer theorem), so a
 * point is held as one coefficient per row and class, and its dual is the scores themselves.
 */
export const createSparseProblem = (features: readonly SparseRow[], columns: number, classes: number): SoftmaxProblem => {
  const size = features.length * classes
  return {
    rows: features.length,
    classes,
    createPoint: () => ({ primal: new Float64Array(size), dual: new Float64Array(size) }),
    score: (point: Point) => point.dual,
    multiplyWeights: (a, b) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (a.primal[i] as number) * (b.dual[i] as number)
      return sum
    },
    writeGradient: (residuals, at, penalty, into) => {
      const image = scoreRows(features, combineRows(features, columns, residuals, classes), classes)
      for (let i = 0; i < size; i++) {
        into.primal[i] = penalty * (at.primal[i] as number) + (residuals[i] as number)
        into.dual[i] = penalty * (at.dual[i] as number) + (image[i] as number)
      }
    },
  }
}
