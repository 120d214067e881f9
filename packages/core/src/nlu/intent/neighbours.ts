import { multiplyRow } from './multiply-row.ts'
import type { MetricView } from './neighbour-metric.ts'
import { thinRows } from './thin-rows.ts'

/** Phrases to look among: `vectors` row after row with their `lengths` under the metric, `rowsOf` the rows of each intent, then those of none. */
export type NeighbourPhrases = { vectors: Float32Array; rowsOf: readonly Uint32Array[]; lengths: Float32Array }

/** Phrases of one intent that are looked at; more cost time and tell little. */
const phrasesPerIntent = 200

/** Groups rows by label, evenly thinned where there are very many; `labels` run to `groups - 1`, others are left out. */
export const groupRows = (labels: ArrayLike<number>, groups: number): Uint32Array[] => {
  const rowsOf = Array.from({ length: groups }, (): number[] => [])
  for (let row = 0; row < labels.length; row++) rowsOf[labels[row] as number]?.push(row)
  return rowsOf.map((rows) => thinRows(rows.length, phrasesPerIntent).map((place) => rows[place] as number))
}

/** Likeness of a text to the phrases of a group, -1 to 1, in their order. */
export const likenToGroup = ({ vectors, rowsOf, lengths }: NeighbourPhrases, group: number, view: MetricView): Float64Array => {
  const columns = view.direction.length
  const rows = rowsOf[group] ?? new Uint32Array(0)
  const likeness = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    likeness[place] = (multiplyRow(vectors, row * columns, view.direction) - view.offset) / ((lengths[row] as number) * view.length)
  }
  return likeness
}

const findGreatest = (values: Float64Array): number => {
  let greatest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) greatest = Math.max(greatest, values[at] as number)
  return greatest
}

const sumPowers = (likeness: Float64Array, most: number, reach: number): number => {
  let sum = 0
  for (let at = 0; at < likeness.length; at++) sum += Math.exp(reach * ((likeness[at] as number) - most))
  return sum
}

/** What an intent scores that has no phrase near, before the logarithm. */
const floor = 1e-9

export type Neighbourhood = {
  /** By intent, one for each reach: the logarithm of how many phrases are near, each counting the less the farther off it is. */
  scores: Float64Array[]
  /** Plain cosine to the nearest phrase, and to the nearest of no intent; null where there is none. */
  nearest: number | null
  nearestOutside: number | null
}

const findNearestOutside = ({ vectors, rowsOf }: NeighbourPhrases, vector: Float32Array): number | null => {
  const rows = rowsOf.at(-1) ?? new Uint32Array(0)
  let nearest = Number.NEGATIVE_INFINITY
  for (const row of rows) nearest = Math.max(nearest, multiplyRow(vectors, row * vector.length, vector))
  return rows.length === 0 ? null : nearest
}

/** Looks around a text among the phrases of the intents named and among those of no intent. A greater reach minds near phrases more. */
export const lookAround = (
  phrases: NeighbourPhrases,
  view: MetricView,
  intents: readonly number[],
  reaches: readonly number[],
): Neighbourhood => {
  const classes = phrases.rowsOf.length - 1
  const likeness = intents.map((intent) => likenToGroup(phrases, intent, view))
  const greatest = likeness.map(findGreatest)
  const most = Math.max(...greatest)
  const scores = reaches.map((reach) => {
    const ofReach = new Float64Array(classes).fill(Math.log(floor))
    likeness.forEach((values, place) => {
      ofReach[intents[place] as number] = Math.log(floor + sumPowers(values, most, reach))
    })
    return ofReach
  })
  const cosines = likeness.flatMap((values, place) => {
    const row = phrases.rowsOf[intents[place] as number]?.[values.indexOf(greatest[place] as number)]
    return row === undefined ? [] : [multiplyRow(phrases.vectors, row * view.vector.length, view.vector)]
  })
  return {
    scores,
    nearest: cosines.length === 0 ? null : Math.max(...cosines),
    nearestOutside: findNearestOutside(phrases, view.vector),
  }
}
