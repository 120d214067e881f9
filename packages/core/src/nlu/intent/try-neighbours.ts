import type { RowTable } from '../linear/kernel/open-row-table.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { selectRows } from './feature-set.ts'
import { fitNeighbourMetric, type MetricView, measureLengths, viewRows } from './neighbour-metric.ts'
import { groupRows, lookAround, type NeighbourPhrases } from './neighbours.ts'
import { rankTop } from './rank-top.ts'
import type { Fold } from './split-folds.ts'

/** What is known of phrases: their vectors, then those of the phrases of no intent; the same as the model keeps them; labels. */
export type NeighbourSet = { vectors: DenseMatrix; kept: RowTable; labels: Int32Array; classes: number }

/** For rows tried: by reach the scores of the intents, row after row, and the likeness to the nearest phrases. */
export type TriedNeighbours = { scores: Float64Array[]; nearest: Float64Array; nearestOutside: (number | null)[] }

const lookFrom = (
  phrases: NeighbourPhrases,
  views: readonly MetricView[],
  baseScores: Float64Array,
  reaches: readonly number[],
): TriedNeighbours => {
  const classes = phrases.groups.length - 1
  const scores = reaches.map(() => new Float64Array(views.length * classes))
  const nearest = new Float64Array(views.length)
  const nearestOutside: (number | null)[] = []
  views.forEach((view, place) => {
    const intents = rankTop(baseScores.subarray(place * classes, (place + 1) * classes))
    const found = lookAround(phrases, view, intents, reaches)
    found.scores.forEach((ofReach, index) => {
      scores[index]?.set(ofReach, place * classes)
    })
    nearest[place] = found.nearest ?? 0
    nearestOutside.push(found.nearestOutside)
  })
  return { scores, nearest, nearestOutside }
}

/** Scores of the linear classifiers for a fold's held rows and probes, by which the intents to look among are chosen. */
export type BaseScores = { held: Float64Array; probes: Float64Array }

/**
 * Makes ready to look around each held row and each probe of a fold, among the phrases that the fold learned from and those of no intent
 * that are not its probes.
 */
export const openNeighbours = (
  { vectors, kept, labels, classes }: NeighbourSet,
  fold: Fold,
): ((base: BaseScores, reaches: readonly number[]) => { held: TriedNeighbours; probes: TriedNeighbours }) => {
  const trainLabels = Int32Array.from(fold.train, (row) => labels[row] as number)
  const metric = fitNeighbourMetric(selectRows(vectors, fold.train), trainLabels, classes)
  const groups = new Int32Array(vectors.rows).fill(-1)
  for (const row of fold.train) groups[row] = labels[row] as number
  for (let row = labels.length; row < vectors.rows; row++) groups[row] = classes
  for (const row of fold.probes) groups[row] = -1
  const phrases = { table: kept, groups: groupRows(groups, classes + 1), lengths: measureLengths(metric, vectors) }
  const [held, probes] = [fold.held, fold.probes].map((rows) => viewRows(metric, selectRows(vectors, rows)))
  return (base, reaches) => ({
    held: lookFrom(phrases, held ?? [], base.held, reaches),
    probes: lookFrom(phrases, probes ?? [], base.probes, reaches),
  })
}
