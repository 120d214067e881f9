import type { SoftmaxProblem } from './fit-softmax.ts'
import { holdZeros, readMatrix } from './kernel/hold-matrix.ts'
import { openKernel } from './kernel/open-kernel.ts'
import type { SparseMatrix } from './matrix.ts'
import type { Point } from './point.ts'
import { transposeSparse } from './sparse-products.ts'

export type SparseProblem = SoftmaxProblem & {
  /** The plain weights of a point: `columns` times `classes`. */
  readWeights(point: Point): Float32Array
  /** Writes the dual that belongs to the primal of a point. */
  completePoint(point: Point): void
}

/**
 * Multinomial regression on sparse features with far more columns than rows. The weights are sums of rows (representer theorem), so a
 * point is held as one coefficient per row and class, and its dual is the scores themselves.
 */
export const createSparseProblem = (features: SparseMatrix, classes: number): SparseProblem => {
  const { rows, columns } = features
  const kernel = openKernel()
  const [byRow, byColumn] = [kernel.adopt(features), kernel.adopt(transposeSparse(features))]
  const weights = holdZeros(kernel, columns, classes)
  const { stride } = weights
  const createNumbers = () => kernel.allocate(rows * stride)
  const multiplyFeatures = (coefficients: Float32Array, into: Float32Array) => {
    kernel.multiplySparse(byColumn, { values: coefficients, stride }, weights)
    kernel.multiplySparse(byRow, weights, { values: into, stride })
  }
  return {
    kernel,
    rows,
    classes,
    stride,
    createPoint: () => ({ primal: createNumbers(), dual: createNumbers() }),
    score: (point) => point.dual,
    multiplyWeights: (a, b) => kernel.dot(a.primal, b.dual),
    writeGradient: (residuals, at, penalty, into) => {
      into.primal.set(residuals)
      kernel.addScaled(into.primal, penalty, at.primal)
      multiplyFeatures(residuals, into.dual)
      kernel.addScaled(into.dual, penalty, at.dual)
    },
    readWeights: ({ primal }) => {
      kernel.multiplySparse(byColumn, { values: primal, stride }, weights)
      return readMatrix(weights, columns, classes)
    },
    completePoint: ({ primal, dual }) => multiplyFeatures(primal, dual),
  }
}
