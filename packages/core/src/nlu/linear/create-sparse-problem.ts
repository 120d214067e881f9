import type { SoftmaxProblem } from './fit-softmax.ts'
import type { SparseMatrix } from './matrix.ts'
import { multiplySparse, transposeSparse } from './sparse-products.ts'

/**
 * Multinomial regression on sparse features with far more columns than rows. The weights are sums of rows (representer theorem), so a
 * point is held as one coefficient per row and class, and its dual is the scores themselves.
 */
export const createSparseProblem = (features: SparseMatrix, classes: number): SoftmaxProblem => {
  const size = features.rows * classes
  const byColumn = transposeSparse(features)
  const weights = new Float64Array(features.columns * classes)
  const image = new Float64Array(size)
  return {
    classes,
    createPoint: () => ({ primal: new Float64Array(size), dual: new Float64Array(size) }),
    score: (point) => point.dual,
    multiplyWeights: (a, b) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (a.primal[i] as number) * (b.dual[i] as number)
      return sum
    },
    writeGradient: (residuals, at, penalty, into) => {
      multiplySparse(features, multiplySparse(byColumn, residuals, classes, weights), classes, image)
      for (let i = 0; i < size; i++) {
        into.primal[i] = penalty * (at.primal[i] as number) + (residuals[i] as number)
        into.dual[i] = penalty * (at.dual[i] as number) + (image[i] as number)
      }
    },
  }
}

/** The weights of a point of that problem: `columns` times `classes`. */
export const weighColumns = (features: SparseMatrix, coefficients: Float64Array, classes: number): Float64Array =>
  multiplySparse(transposeSparse(features), coefficients, classes)
