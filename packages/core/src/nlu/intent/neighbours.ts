import type { RowTable } from '../linear/kernel/open-row-table.ts'
import type { MetricView } from './neighbour-metric.ts'
import { thinRows } from './thin-rows.ts'

/** Phrases to look among: a table of vectors with their `lengths` under the metric, `groups` the rows of each intent, then those of none. */
export type NeighbourPhrases = { table: RowTable; groups: readonly Uint32Array[]; lengths: Float32Array }

/** Phrases of one intent that are looked at; more cost time and tell little. */
const phrasesPerIntent = 200

/** Groups rows by label, evenly thinned where there are very many; `labels` run to `groups - 1`, others are left out. */
export const groupRows = (labels: ArrayLike<number>, groups: number): Uint32Array[] => {
  const rowsOf = Array.from({ length: groups }, (): number[] => [])
  for (let row = 0; row < labels.length; row++) rowsOf[labels[row] as number]?.push(row)
  return rowsOf.map((rows) => thinRows(rows.length, phrasesPerIntent).map((place) => rows[place] as number))
}

/** Likeness of a text to the phrases of a group, -1 to 1, in their order. */
export const likenToGroup = ({ table, groups, lengths }: NeighbourPhrases, group: number, view: MetricView): Float64Array => {
  const rows = groups[group] ?? new Uint32Array(0)
  const products = table.multiply(rows, view.direction)
  const likeness = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const length = lengths[rows[place] as number] as number
    likeness[place] = ((products[place] as number) - view.offset) / (length * view.length)
  }
  return likeness
}

const findGreatest = (values: Float64Array | Float32Array): number => {
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

const findNearestOutside = ({ table, groups }: NeighbourPhrases, vector: Float32Array): number | null => {
  const rows = groups.at(-1) ?? new Uint32Array(0)
  return rows.length === 0 ? null : findGreatest(table.multiply(rows, vector))
}

/** Looks around a text among the phrases of the intents named and among those of no intent. A greater reach minds near phrases more. */
export const lookAround = (
  phrases: NeighbourPhrases,
  view: MetricView,
  intents: readonly number[],
  reaches: readonly number[],
): Neighbourhood => {
  const classes = phrases.groups.length - 1
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
    const row = phrases.groups[intents[place] as number]?.[values.indexOf(greatest[place] as number)]
    return row === undefined ? [] : [phrases.table.multiplyRow(row, view.vector)]
  })
  return {
    scores,
    nearest: cosines.length === 0 ? null : Math.max(...cosines),
    nearestOutside: findNearestOutside(phrases, view.vector),
  }
}
