import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import { type Blend, mixScores } from './blend-scores.ts'
import { chooseThreshold } from './choose-threshold.ts'
import { listHeldLabels, type TriedRows } from './fit-linear.ts'
import { fitScope } from './fit-scope.ts'
import { fitSharpness } from './fit-sharpness.ts'
import { type ScopeWeights, scoreScope } from './score-scope.ts'
import { readFolds, type TriedFolds, toTrial } from './try-folds.ts'

export type Assessment = { blend: Blend; scopeWeights: ScopeWeights; outOfScopeThreshold: number; trial: HeldOutTrial }

/** What serves where nothing can be held out. */
const usualBlend: Blend = { share: 0.75, sharpness: 2 }

/** Shares of the dense scores that are tried. */
const denseShares = Array.from({ length: 15 }, (_, i) => 0.3 + i * 0.05)

const chooseBlend = (dense: TriedRows, lexical: TriedRows, labels: Int32Array, classes: number): Blend => {
  if (labels.length === 0) return usualBlend
  let best = { ...usualBlend, logLoss: Number.POSITIVE_INFINITY }
  for (const share of denseShares) {
    const fit = fitSharpness({ scores: mixScores(dense.held, lexical.held, share), labels, classes })
    if (fit.logLoss < best.logLoss) best = { share, ...fit }
  }
  return best
}

/** Chooses the share of the two classifiers, calibrates, fits the out-of-scope score and its threshold on held-out rows. */
export const assessFolds = (tried: TriedFolds, labels: Int32Array): Assessment => {
  const heldLabels = listHeldLabels(labels, tried.folds)
  const blend = chooseBlend(tried.dense, tried.lexical, heldLabels, tried.classes)
  const evidence = readFolds(tried, blend)
  const scopeWeights = fitScope(
    evidence.inside.map((row) => row.evidence),
    evidence.outside.map((row) => row.evidence),
  )
  const inside = evidence.inside.map((row) => ({
    score: scoreScope(scopeWeights, row.evidence),
    correct: evidence.best[row.place] === heldLabels[row.place],
  }))
  const trial = toTrial(evidence, tried.folds, scopeWeights)
  return { blend, scopeWeights, outOfScopeThreshold: chooseThreshold(inside, trial.outside), trial }
}
