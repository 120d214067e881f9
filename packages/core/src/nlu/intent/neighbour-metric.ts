import { invertSymmetric } from '../linear/invert-symmetric.ts'
import { openRowTable } from '../linear/kernel/open-row-table.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { multiply } from '../linear/multiply.ts'
import { multiplyGram } from '../linear/multiply-gram.ts'
import { selectRows } from './feature-set.ts'
import { multiplyRow } from './multiply-row.ts'
import { thinRows } from './thin-rows.ts'

/**
 * How alike two sentence vectors are for the purpose of telling intents apart: the cosine of what is left of them when `mean` is taken
 * off and directions in which the phrases of one intent differ anyway count less. `inverse` is symmetric, dimensions by dimensions.
 */
export type NeighbourMetric = { mean: Float32Array; inverse: Float32Array }

/** Share of the mean variance of all phrases that is added to the variance within intents: the more, the plainer the cosine. */
const plainShare = 0.3
const leastVariance = 1e-6
/** Rows from which the covariance is taken: with more it stays what it is. */
const rowsWanted = 4_000
const leastSquare = 1e-12

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

const meanSquare = ({ values }: DenseMatrix): number => {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) ** 2
  return sum / Math.max(1, values.length)
}

/** Learns the metric from phrases and their intents: shrunken covariance within intents, inverted (Mahalanobis distance, as in LDA). */
export const fitNeighbourMetric = (all: DenseMatrix, allLabels: Int32Array, classes: number): NeighbourMetric => {
  const sample = thinRows(all.rows, rowsWanted)
  const vectors = selectRows(all, sample)
  const labels = Int32Array.from(sample, (row) => allLabels[row] as number)
  const { rows, columns } = vectors
  const one = new Int32Array(rows)
  const mean = findMeans(vectors, one, 1)
  const variance = meanSquare(subtractMeans(vectors, mean, one))
  const { values: covariance } = multiplyGram(subtractMeans(vectors, findMeans(vectors, labels, classes), labels))
  for (let i = 0; i < covariance.length; i++) covariance[i] = (covariance[i] as number) / rows
  const plain = Math.max(leastVariance, plainShare * variance)
  for (let d = 0; d < columns; d++) covariance[d * columns + d] = (covariance[d * columns + d] as number) + plain
  const inverse = invertSymmetric({ rows: columns, columns, values: covariance }).values
  // Brought to a scale of one, so that numbers keep their places as 32 bits.
  for (let i = 0; i < inverse.length; i++) inverse[i] = (inverse[i] as number) * plain
  return { mean: Float32Array.from(mean.values), inverse: Float32Array.from(inverse) }
}

/** A `vector` as the metric sees it: (other · `direction` - `offset`) over both lengths is the likeness to another. */
export type MetricView = { vector: Float32Array; direction: Float32Array; length: number; offset: number }

const project = ({ mean, inverse }: NeighbourMetric, vectors: DenseMatrix): { centred: Float64Array; directions: Float32Array } => {
  const { rows, columns } = vectors
  const centre = { rows: 1, columns, values: Float64Array.from(mean) }
  const centred = subtractMeans(vectors, centre, new Int32Array(rows))
  const directions = multiply(centred, { rows: columns, columns, values: Float64Array.from(inverse) })
  return { centred: centred.values, directions }
}

/** The length of each row under the metric. */
export const measureLengths = (metric: NeighbourMetric, vectors: DenseMatrix): Float32Array => {
  const { rows, columns } = vectors
  const { centred, directions } = project(metric, vectors)
  const lengths = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    let square = 0
    for (let at = row * columns; at < (row + 1) * columns; at++) square += (directions[at] as number) * (centred[at] as number)
    lengths[row] = Math.sqrt(Math.max(square, leastSquare))
  }
  return lengths
}

/** Applies the metric to each row. */
export const viewRows = (metric: NeighbourMetric, vectors: DenseMatrix): MetricView[] => {
  const { rows, columns } = vectors
  const lengths = measureLengths(metric, vectors)
  const { directions } = project(metric, vectors)
  return Array.from({ length: rows }, (_, row) => {
    const direction = directions.subarray(row * columns, (row + 1) * columns)
    const vector = Float32Array.from(vectors.values.subarray(row * columns, (row + 1) * columns))
    return { vector, direction, length: lengths[row] as number, offset: multiplyRow(direction, 0, metric.mean) }
  })
}

/** Makes a function that applies the metric to one vector after another. */
export const createViewer = ({ mean, inverse }: NeighbourMetric): ((vector: Float32Array) => MetricView) => {
  const columns = mean.length
  const table = openRowTable(columns, columns)
  table.write(0, inverse)
  const every = Uint32Array.from(mean.keys())
  return (vector) => {
    const centred = new Float32Array(columns)
    for (let d = 0; d < columns; d++) centred[d] = (vector[d] as number) - (mean[d] as number)
    const direction = table.multiply(every, centred).slice()
    const square = multiplyRow(direction, 0, centred)
    return { vector, direction, length: Math.sqrt(Math.max(square, leastSquare)), offset: multiplyRow(direction, 0, mean) }
  }
}
