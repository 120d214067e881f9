import type { SoftmaxProblem } from './fit-softmax.ts'
import type { DenseMatrix } from './matrix.ts'
import { multiplyTransposed } from './multiply-transposed.ts'
import { transpose } from './transpose.ts'

/** Multinomial regression on dense features. Weights are `classes` times `columns`; `metric` is the inverse of a model of the curvature. */
export const createDenseProblem = (features: DenseMatrix, classes: number, metric: DenseMatrix): SoftmaxProblem => {
  const { rows, columns } = features
  const featuresByColumn = transpose(features)
  return {
    classes,
    createPoint: () => ({ primal: new Float64Array(classes * columns), dual: new Float64Array(classes * columns) }),
    score: (point) => multiplyTransposed(features, { rows: classes, columns, values: point.primal }),
    multiplyWeights: (a, b) => {
      let sum = 0
      for (let i = 0; i < a.primal.length; i++) sum += (a.primal[i] as number) * (b.primal[i] as number)
      return sum
    },
    writeGradient: (residuals, at, penalty, into) => {
      const { dual } = into
      multiplyTransposed(transpose({ rows, columns: classes, values: residuals }), featuresByColumn, dual)
      for (let i = 0; i < dual.length; i++) dual[i] = (dual[i] as number) + penalty * (at.primal[i] as number)
      multiplyTransposed({ rows: classes, columns, values: dual }, metric, into.primal)
    },
  }
}
