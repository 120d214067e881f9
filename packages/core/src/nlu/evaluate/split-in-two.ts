import type { DenseMatrix } from '../linear/matrix.ts'

const greatestRounds = 20

const measureDistance = ({ columns, values }: DenseMatrix, row: number, centre: Float64Array): number => {
  let sum = 0
  for (let d = 0; d < columns; d++) sum += ((values[row * columns + d] as number) - (centre[d] as number)) ** 2
  return Math.sqrt(sum)
}

const findMean = ({ columns, values }: DenseMatrix, rows: readonly number[]): Float64Array => {
  const centre = new Float64Array(columns)
  for (const row of rows)
    for (let d = 0; d < columns; d++) centre[d] = (centre[d] as number) + (values[row * columns + d] as number) / rows.length
  return centre
}

const findFarthest = (vectors: DenseMatrix, rows: readonly number[], centre: Float64Array): Float64Array => {
  const distances = rows.map((row) => measureDistance(vectors, row, centre))
  const row = rows[distances.indexOf(Math.max(...distances))] ?? 0
  return vectors.values.slice(row * vectors.columns, (row + 1) * vectors.columns)
}

/**
 * Splits rows in two groups by 2-means, starting from two that are far apart. `separation` is the mean over the rows of
 * (b - a) / max(a, b), a and b being the distances to the centres of the own and of the other group (the simplified silhouette).
 */
export const splitInTwo = (vectors: DenseMatrix, rows: readonly number[]): { groups: [number[], number[]]; separation: number } => {
  let first = findFarthest(vectors, rows, findMean(vectors, rows))
  let second = findFarthest(vectors, rows, first)
  let groups: [number[], number[]] = [[...rows], []]
  for (let round = 0; round < greatestRounds; round++) {
    const isSecond = rows.map((row) => measureDistance(vectors, row, second) < measureDistance(vectors, row, first))
    const next: [number[], number[]] = [rows.filter((_, i) => !isSecond[i]), rows.filter((_, i) => isSecond[i])]
    const settled = next[0].length === groups[0].length && next[0].every((row, i) => row === groups[0][i])
    groups = next
    if (settled || next[0].length === 0 || next[1].length === 0) break
    first = findMean(vectors, next[0])
    second = findMean(vectors, next[1])
  }
  const margins = groups.flatMap((group, index) =>
    group.map((row) => {
      const [own, other] = [
        measureDistance(vectors, row, index === 0 ? first : second),
        measureDistance(vectors, row, index === 0 ? second : first),
      ]
      return own === other ? 0 : (other - own) / Math.max(own, other)
    }),
  )
  return { groups, separation: margins.reduce((sum, margin) => sum + margin, 0) / Math.max(1, margins.length) }
}
