import { multiplyRow } from './multiply-row.ts'
import type { MetricView } from './neighbour-metric.ts'

/** Phrases to look among: `vectors` row after row with their `lengths` under the metric, `rowsOf` the rows of each intent, then those of none. */
export type NeighbourPhrases = { vectors: Float32Array; rowsOf: readonly Uint32Array[]; lengths: Float32Array }

/** Phrases of one intent that are looked at; more cost time and tell little. */
const phrasesPerIntent = 200

/** Groups rows by label, evenly thinned where there are very many; `labels` run to `groups - 1`, others are left out. */
export const groupRows = (labels: ArrayLike<number>, groups: number): Uint32Array[] => {
  const rowsOf = Array.from({ length: groups }, (): number[] => [])
  for (let row = 0; row < labels.length; row++) rowsOf[labels[row] as number]?.push(row)
  return rowsOf.map((rows) => {
    const stride = Math.max(1, rows.length / phrasesPerIntent)
    return Uint32Array.from({ length: Math.min(rows.length, phrasesPerIntent) }, (_, place) => rows[Math.floor(place * stride)] as number)
  })
}

/** Likeness of a text to the phrases of a group, -1 to 1, in their order. */
export const likenToGroup = ({ vectors, rowsOf, lengths }: NeighbourPhrases, group: number, view: MetricView): Float64Array => {
  const columns = view.direction.length
  return Float64Array.from(
    rowsOf[group] ?? [],
    (row) => (multiplyRow(vectors, row * columns, view.direction) - view.offset) / ((lengths[row] as number) * view.length),
  )
}

/** What an intent scores that has no phrase near, before the logarithm. */
const floor = 1e-9

export type Neighbourhood = {
  /** By intent, one for each reach: the logarithm of how many phrases are near, each counting the less the farther off it is. */
  scores: Float64Array[]
  /** Likeness to the nearest phrase, and to the nearest of no intent; null where there is none. */
  nearest: number | null
  nearestOutside: number | null
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
  const greatest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const nearest = likeness.reduce((most, values) => Math.max(most, greatest(values)), Number.NEGATIVE_INFINITY)
  const outside = likenToGroup(phrases, classes, view)
  const scores = reaches.map((reach) => {
    const ofReach = new Float64Array(classes).fill(Math.log(floor))
    likeness.forEach((values, place) => {
      const sum = values.reduce((total, value) => total + Math.exp(reach * (value - nearest)), floor)
      ofReach[intents[place] as number] = Math.log(sum)
    })
    return ofReach
  })
  return {
    scores,
    nearest: Number.isFinite(nearest) ? nearest : null,
    nearestOutside: outside.length === 0 ? null : greatest(outside),
  }
}
