import { fitSoftmax } from '../linear/fit-softmax.ts'
import type { Point } from '../linear/point.ts'
import { concatenate } from './concatenate.ts'
import type { FeatureSet } from './feature-set.ts'
import { fitSharpness } from './fit-sharpness.ts'
import type { Fold } from './split-folds.ts'

/** Scores of each fold's held rows, then of each fold's probes, under that fold's model. */
export type TriedRows = { held: Float64Array; probes: Float64Array }
export type LinearFit = { cost: number; weights: Float32Array; tried: TriedRows }

/** Costs tried in turn, each starting from the solution before it; accuracy is flat around the best. */
const costs = [10, 30, 100]
/** Beyond this many rows every cost is as good, and trying them only takes time. */
const manyRows = 4_000
const costForMany = 20
const limits = { maxIterations: 80, tolerance: 1e-3 }

const pickLabels = (labels: Int32Array, rows: Uint32Array): Int32Array => Int32Array.from(rows, (row) => labels[row] as number)

/** Labels of the held rows in the order in which `tried` has them. */
export const listHeldLabels = (labels: Int32Array, folds: readonly Fold[]): Int32Array =>
  Int32Array.from(folds.flatMap((fold) => [...pickLabels(labels, fold.held)]))

/**
 * Fits multinomial logistic regression to all rows with the cost that predicts held-out rows best (log loss after calibration), going up
 * as long as that helps. `onStep` is told after each of the fits, of which there are at most `countLinearFits`.
 */
export const fitLinear = (
  features: FeatureSet,
  labels: Int32Array,
  classes: number,
  folds: readonly Fold[],
  onStep: () => void,
): LinearFit => {
  const heldLabels = listHeldLabels(labels, folds)
  const opened = folds.map((fold) => ({ fold, labels: pickLabels(labels, fold.train), ...features.openProblem(fold.train) }))
  let starts: (Point | undefined)[] = opened.map(() => undefined)
  let best: { cost: number; logLoss: number; points: Point[]; tried: TriedRows } | undefined
  for (const cost of listCosts(labels.length)) {
    const points = opened.map(({ problem, labels }, index) => {
      const start = starts[index]
      const fit = fitSoftmax(problem, labels, { cost, ...limits, ...(start === undefined ? {} : { start }) })
      onStep()
      return fit.point
    })
    const weights = opened.map(({ weigh }, index) => weigh(points[index] as Point))
    const score = (rows: 'held' | 'probes') =>
      concatenate(opened.map(({ fold }, index) => features.scoreRows(fold[rows], weights[index] as Float32Array)))
    const held = score('held')
    const { logLoss } = fitSharpness({ scores: held, labels: heldLabels, classes })
    if (best !== undefined && logLoss >= best.logLoss) break
    best = { cost, logLoss, points, tried: { held, probes: score('probes') } }
    starts = points
  }
  if (best === undefined) throw new Error('No cost was tried.')
  const all = features.openProblem(Uint32Array.from(labels.keys()))
  const first = opened[0]
  const firstPoint = best.points[0]
  const start = first === undefined || firstPoint === undefined ? undefined : all.adopt({ rows: first.fold.train, point: firstPoint })
  const fit = fitSoftmax(all.problem, labels, { cost: best.cost, ...limits, ...(start === undefined ? {} : { start }) })
  onStep()
  return { cost: best.cost, weights: all.weigh(fit.point), tried: best.tried }
}

const listCosts = (rows: number): number[] => (rows > manyRows ? [costForMany] : costs)

/** Fits the folds' models anew at a cost that was chosen, and tries each on what its fold holds out. */
export const tryFolds = (features: FeatureSet, labels: Int32Array, folds: readonly Fold[], cost: number, onStep: () => void): TriedRows => {
  const tried = folds.map((fold) => {
    const { problem, weigh } = features.openProblem(fold.train)
    const weights = weigh(fitSoftmax(problem, pickLabels(labels, fold.train), { cost, ...limits }).point)
    onStep()
    return { held: features.scoreRows(fold.held, weights), probes: features.scoreRows(fold.probes, weights) }
  })
  return { held: concatenate(tried.map(({ held }) => held)), probes: concatenate(tried.map(({ probes }) => probes)) }
}

/** The most fits that `fitLinear` makes. */
export const countLinearFits = (rows: number, folds: number): number => listCosts(rows).length * folds + 1
