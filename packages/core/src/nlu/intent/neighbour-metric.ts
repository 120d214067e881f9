import { invertSymmetric } from '../linear/invert-symmetric.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { multiplyTransposed } from '../linear/multiply-transposed.ts'
import { transpose } from '../linear/transpose.ts'
import { multiplyRow } from './multiply-row.ts'

/**
 * How alike two sentence vectors are for the purpose of telling intents apart: the cosine of what is left of them when `mean` is taken
 * off and directions in which the phrases of one intent differ anyway count less. `inverse` is symmetric, dimensions by dimensions.
 */
export type NeighbourMetric = { mean: Float32Array; inverse: Float32Array }

/** Share of the mean variance of all phrases that is added to the variance within intents: the more, the plainer the cosine. */
const plainShare = 0.3
const leastVariance = 1e-6

const findMeans = ({ rows, columns, values }: DenseMatrix, groups: Int32Array, count: number): DenseMatrix => {
  const means = new Float64Array(count * columns)
  const sizes = new Float64Array(count)
  for (let row = 0; row < rows; row++) sizes[groups[row] as number] = (sizes[groups[row] as number] as number) + 1
  for (let row = 0; row < rows; row++) {
    const group = groups[row] as number
    const share = 1 / (sizes[group] as number)
    for (let d = 0; d < columns; d++) {
      means[group * columns + d] = (means[group * columns + d] as number) + share * (values[row * columns + d] as number)
    }
  }
  return { rows: count, columns, values: means }
}

const subtractMeans = ({ rows, columns, values }: DenseMatrix, means: DenseMatrix, groups: Int32Array): DenseMatrix => {
  const centred = new Float64Array(values.length)
  for (let row = 0; row < rows; row++) {
    const start = (groups[row] as number) * columns
    for (let d = 0; d < columns; d++) {
      centred[row * columns + d] = (values[row * columns + d] as number) - (means.values[start + d] as number)
    }
  }
  return { rows, columns, values: centred }
}

const meanSquare = ({ values }: DenseMatrix): number => values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length)

/** Learns the metric from phrases and their intents: shrunken covariance within intents, inverted (Mahalanobis distance, as in LDA). */
export const fitNeighbourMetric = (vectors: DenseMatrix, labels: Int32Array, classes: number): NeighbourMetric => {
  const { rows, columns } = vectors
  const one = new Int32Array(rows)
  const mean = findMeans(vectors, one, 1)
  const variance = meanSquare(subtractMeans(vectors, mean, one))
  const byColumn = transpose(subtractMeans(vectors, findMeans(vectors, labels, classes), labels))
  const covariance = multiplyTransposed(byColumn, byColumn)
  for (let i = 0; i < covariance.length; i++) covariance[i] = (covariance[i] as number) / rows
  const plain = Math.max(leastVariance, plainShare * variance)
  for (let d = 0; d < columns; d++) covariance[d * columns + d] = (covariance[d * columns + d] as number) + plain
  const inverse = invertSymmetric({ rows: columns, columns, values: covariance }).values
  // Brought to a scale of one, so that numbers keep their places as 32 bits.
  for (let i = 0; i < inverse.length; i++) inverse[i] = (inverse[i] as number) * plain
  return { mean: Float32Array.from(mean.values), inverse: Float32Array.from(inverse) }
}

/** A vector as the metric sees it: (other · `direction` - `offset`) over both lengths is the likeness to another. */
export type MetricView = { direction: Float32Array; length: number; offset: number }

/** Applies the metric to each row. */
export const viewRows = ({ mean, inverse }: NeighbourMetric, { rows, columns, values }: DenseMatrix): MetricView[] => {
  const centred = Float64Array.from(values, (value, at) => value - (mean[at % columns] as number))
  const metric = { rows: columns, columns, values: Float64Array.from(inverse) }
  const directions = multiplyTransposed({ rows, columns, values: centred }, metric)
  return Array.from({ length: rows }, (_, row) => {
    const direction = Float32Array.from(directions.subarray(row * columns, (row + 1) * columns))
    let square = 0
    let offset = 0
    for (let d = 0; d < columns; d++) {
      square += (direction[d] as number) * (centred[row * columns + d] as number)
      offset += (direction[d] as number) * (mean[d] as number)
    }
    return { direction, length: Math.sqrt(Math.max(square, 1e-12)), offset }
  })
}

/** Applies the metric to one vector. */
export const viewVector = (metric: NeighbourMetric, vector: Float32Array): MetricView => {
  const { mean, inverse } = metric
  const centred = vector.map((value, d) => value - (mean[d] as number))
  const direction = mean.map((_, row) => multiplyRow(inverse, row * mean.length, centred))
  const square = multiplyRow(direction, 0, centred)
  return { direction, length: Math.sqrt(Math.max(square, 1e-12)), offset: multiplyRow(direction, 0, mean) }
}
