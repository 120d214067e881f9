import type { SoftmaxProblem } from './fit-softmax.ts'
import { evenRows, holdMatrix, holdZeros, readMatrix, strideOf } from './kernel/hold-matrix.ts'
import { openKernel } from './kernel/open-kernel.ts'
import type { DenseMatrix } from './matrix.ts'
import type { Point } from './point.ts'

/** Multinomial regression on dense features. Weights are a row each class; `metric` is the inverse of a model of the curvature. */
export const createDenseProblem = (features: DenseMatrix, classes: number, metric: DenseMatrix): SoftmaxProblem => {
  const { rows, columns } = features
  const kernel = openKernel()
  const [held, heldMetric] = [holdMatrix(kernel, features), holdMatrix(kernel, metric)]
  const turned = holdZeros(kernel, columns, classes)
  const change = holdZeros(kernel, rows, classes)
  const { stride } = change
  const width = held.stride
  const createWeights = () => holdZeros(kernel, classes, columns).values
  return {
    kernel,
    rows: evenRows(rows),
    classes,
    stride,
    createPoint: () => ({ primal: createWeights(), dual: createWeights() }),
    score: ({ primal }) => {
      for (let k = 0; k < classes; k++) {
        for (let d = 0; d < columns; d++) turned.values[d * stride + k] = primal[k * width + d] as number
      }
      change.values.fill(0)
      kernel.multiply(held, turned, change, { rows: evenRows(rows), columns: stride, depth: columns })
      return change.values
    },
    multiplyWeights: (a, b) => kernel.dot(a.primal, b.primal),
    writeGradient: (residuals, at, penalty, into) => {
      const dual = { values: into.dual.fill(0), stride: width }
      const size = { rows: evenRows(classes), columns: width }
      kernel.multiply({ values: residuals, stride, turned: true }, held, dual, { ...size, depth: rows })
      kernel.addScaled(into.dual, penalty, at.primal)
      kernel.multiply(dual, heldMetric, { values: into.primal.fill(0), stride: width }, { ...size, depth: columns })
    },
  }
}

/** The plain weights of a point of that problem: `classes` times `columns`. */
export const readWeights = ({ primal }: Point, classes: number, columns: number): Float32Array =>
  readMatrix({ values: primal, stride: strideOf(columns) }, classes, columns)
