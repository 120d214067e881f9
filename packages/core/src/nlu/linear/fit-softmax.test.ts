import { describe, expect, test } from 'vitest'
import { createDenseProblem, readWeights } from './create-dense-problem.ts'
import { createSparseProblem } from './create-sparse-problem.ts'
import { fitSoftmax } from './fit-softmax.ts'
import { invertSymmetric } from './invert-symmetric.ts'
import type { DenseMatrix, SparseMatrix } from './matrix.ts'
import { multiplyTransposed } from './multiply-transposed.ts'
import { transpose } from './transpose.ts'

/** A fixed sequence of numbers in [0, 1), so that every run sees the same data. */
const createNumbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const classes = 5
const columns = 7
const next = createNumbers(1)
const labels = Int32Array.from({ length: 60 }, (_, i) => i % classes)
const features: DenseMatrix = {
  rows: labels.length,
  columns,
  values: Float64Array.from({ length: labels.length * columns }, (_, at) => {
    const bump = at % columns === (labels[Math.floor(at / columns)] ?? 0) ? 0.8 : 0
    return next() < 0.3 ? 0 : next() - 0.5 + bump
  }),
}

const toSparse = ({ rows, columns, values }: DenseMatrix): SparseMatrix => {
  const offsets = [0]
  const indices: number[] = []
  for (let i = 0; i < rows; i++) {
    for (let d = 0; d < columns; d++) if (values[i * columns + d] !== 0) indices.push(i * columns + d)
    offsets.push(indices.length)
  }
  return {
    rows,
    columns,
    offsets: Uint32Array.from(offsets),
    indices: Uint32Array.from(indices, (at) => at % columns),
    values: Float64Array.from(indices, (at) => values[at] ?? 0),
  }
}

const identity: DenseMatrix = {
  rows: columns,
  columns,
  values: Float64Array.from({ length: columns * columns }, (_, at) => (at % (columns + 1) === 0 ? 1 : 0)),
}

/** The objective written out as its definition reads, for weights of `classes` times `columns`. */
const objectiveOf = (weights: Float32Array, cost: number): number => {
  const scores = multiplyTransposed(features, { rows: classes, columns, values: Float64Array.from(weights) })
  let loss = 0
  labels.forEach((label, i) => {
    const row = scores.subarray(i * classes, (i + 1) * classes)
    loss += Math.log(row.reduce((sum, score) => sum + Math.exp(score), 0)) - (row[label] ?? 0)
  })
  return loss + weights.reduce((sum, weight) => sum + weight * weight, 0) / (2 * cost)
}

const exact = { maxIterations: 500, tolerance: 1e-10 }

describe('fitSoftmax', () => {
  test.each([0.5, 30])('reaches the least objective at cost %d', (cost) => {
    const { point, objective } = fitSoftmax(createDenseProblem(features, classes, identity), labels, { cost, ...exact })
    const weights = readWeights(point, classes, columns)
    expect(objective).toBeCloseTo(objectiveOf(weights, cost), 4)
    for (let at = 0; at < weights.length; at++) {
      for (const step of [-0.01, 0.01]) {
        const moved = weights.slice()
        moved[at] = (moved[at] ?? 0) + step
        expect(objectiveOf(moved, cost)).toBeGreaterThan(objective)
      }
    }
  })

  test('finds the same weights whatever the metric, fewer rows before, or features held as sparse', () => {
    const options = { cost: 10, ...exact }
    const plain = fitSoftmax(createDenseProblem(features, classes, identity), labels, options)
    const gram = multiplyTransposed(transpose(features), transpose(features))
    const metric = invertSymmetric({
      rows: columns,
      columns,
      values: gram.map((value, at) => value / 10 + (identity.values[at] ?? 0) / 10),
    })
    const other = fitSoftmax(createDenseProblem(features, classes, metric), labels, options)
    const warm = fitSoftmax(createDenseProblem(features, classes, metric), labels, { ...options, start: other.point })
    const matrix = toSparse(features)
    const sparse = createSparseProblem(matrix, classes)
    const sparseWeights = sparse.readWeights(fitSoftmax(sparse, labels, options).point)
    const [otherWeights, warmWeights] = [other, warm].map(({ point }) => readWeights(point, classes, columns))
    readWeights(plain.point, classes, columns).forEach((weight, at) => {
      expect(otherWeights?.[at]).toBeCloseTo(weight, 2)
      expect(warmWeights?.[at]).toBeCloseTo(weight, 2)
      expect(sparseWeights[(at % columns) * classes + Math.floor(at / columns)]).toBeCloseTo(weight, 2)
    })
    expect(warm.iterations).toBeLessThan(other.iterations / 2)
  })

  test('gives the same bits every time', () => {
    const fit = () => fitSoftmax(createSparseProblem(toSparse(features), classes), labels, { cost: 30, maxIterations: 20, tolerance: 1e-4 })
    expect(fit().point.primal).toEqual(fit().point.primal)
  })
})

test('invertSymmetric undoes a matrix', () => {
  const gram = multiplyTransposed(transpose(features), transpose(features))
  const inverse = invertSymmetric({ rows: columns, columns, values: gram })
  multiplyTransposed({ rows: columns, columns, values: gram }, inverse).forEach((value, at) => {
    expect(value).toBeCloseTo(identity.values[at] ?? 0, 8)
  })
})
