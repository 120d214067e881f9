import { createDenseProblem, readWeights } from '../linear/create-dense-problem.ts'
import { createSparseProblem } from '../linear/create-sparse-problem.ts'
import type { SoftmaxProblem } from '../linear/fit-softmax.ts'
import { invertSymmetric } from '../linear/invert-symmetric.ts'
import type { DenseMatrix, SparseMatrix } from '../linear/matrix.ts'
import { multiply } from '../linear/multiply.ts'
import { multiplyGram } from '../linear/multiply-gram.ts'
import type { Point } from '../linear/point.ts'
import { multiplySparse, selectSparseRows } from '../linear/sparse-products.ts'
import { transpose } from '../linear/transpose.ts'
import { thinRows } from './thin-rows.ts'

/** A task to be solved for some rows. */
export type OpenProblem = {
  problem: SoftmaxProblem
  /** The plain weights of a point of this problem. */
  weigh(point: Point): Float32Array
  /** A solution for fewer of the rows, as a point of this problem to start from. */
  adopt(solution: { rows: Uint32Array; point: Point }): Point
}

/** Features of all phrases, from which linear models are fitted to some rows and tried on others. */
export type FeatureSet = {
  openProblem(rows: Uint32Array): OpenProblem
  /** Scores of the rows named under plain weights: one row of `classes` each. */
  scoreRows(rows: Uint32Array, weights: Float32Array): Float64Array
}

/** The rows named, in that order. */
export const selectRows = ({ columns, values }: DenseMatrix, rows: Uint32Array): DenseMatrix => {
  const selected = new Float64Array(rows.length * columns)
  rows.forEach((row, i) => {
    selected.set(values.subarray(row * columns, (row + 1) * columns), i * columns)
  })
  return { rows: rows.length, columns, values: selected }
}

/** Share of the bound on the curvature (Böhning 1992) that the metric assumes, and the cost it is made for. */
const curvatureShare = 0.3
const metricCost = 30
/** Rows that the metric is made of at most. */
const metricRows = 4_000

const modelCurvature = (all: DenseMatrix, classes: number): DenseMatrix => {
  const { columns } = all
  const features = selectRows(all, thinRows(all.rows, metricRows))
  const scale = (curvatureShare * all.rows) / (Math.max(1, features.rows) * classes)
  const { values } = multiplyGram(features)
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * scale
  for (let d = 0; d < columns; d++) values[d * columns + d] = (values[d * columns + d] as number) + 1 / metricCost
  return invertSymmetric({ rows: columns, columns, values })
}

/** Sentence vectors; weights are `classes` times `columns`. One metric, made of all rows, serves every problem: it decides speed alone. */
export const createDenseFeatures = (matrix: DenseMatrix, classes: number): FeatureSet => {
  const metric = modelCurvature(matrix, classes)
  const { columns } = matrix
  return {
    openProblem: (rows) => ({
      problem: createDenseProblem(selectRows(matrix, rows), classes, metric),
      weigh: (point) => readWeights(point, classes, columns),
      adopt: ({ point }) => point,
    }),
    scoreRows: (rows, weights) => {
      const byColumn = transpose({ rows: classes, columns, values: Float64Array.from(weights) })
      return Float64Array.from(multiply(selectRows(matrix, rows), byColumn))
    },
  }
}

/** Terms; weights are `columns` times `classes`. */
export const createSparseFeatures = (matrix: SparseMatrix, classes: number): FeatureSet => ({
  openProblem: (rows) => {
    const problem = createSparseProblem(selectSparseRows(matrix, rows), classes)
    return {
      problem,
      weigh: problem.readWeights,
      adopt: (solution) => {
        const { stride } = problem
        const point = problem.createPoint()
        const places = new Map(Array.from(rows, (row, place) => [row, place]))
        solution.rows.forEach((row, i) => {
          const place = places.get(row)
          if (place !== undefined) point.primal.set(solution.point.primal.subarray(i * stride, (i + 1) * stride), place * stride)
        })
        problem.completePoint(point)
        return point
      },
    }
  },
  scoreRows: (rows, weights) => multiplySparse(selectSparseRows(matrix, rows), Float64Array.from(weights), classes),
})
