import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import type { Blend } from './blend-scores.ts'
import { chooseLinearBlend, chooseNeighbourBlend, reaches } from './choose-blend.ts'
import { chooseThreshold } from './choose-threshold.ts'
import { listHeldLabels, type TriedRows } from './fit-linear.ts'
import { fitScope } from './fit-scope.ts'
import { type ScopeWeights, scoreScope } from './score-scope.ts'
import { addLinear, type OpenFold, readOutcome, toTrial, tryAllNeighbours } from './try-folds.ts'

/** What the folds' linear classifiers made of what was held out, and the folds to look for neighbours in. */
export type TriedFolds = { dense: TriedRows; lexical: TriedRows; folds: readonly OpenFold[]; labels: Int32Array; classes: number }

export type Assessment = { blend: Blend; scopeWeights: ScopeWeights; outOfScopeThreshold: number; trial: HeldOutTrial }

/** Chooses the shares of the three experts, calibrates, fits the out-of-scope score and its threshold on held-out rows. */
export const assessFolds = ({ dense, lexical, folds, labels: allLabels, classes }: TriedFolds): Assessment => {
  const labels = listHeldLabels(allLabels, folds)
  const base = chooseLinearBlend(dense.held, lexical.held, labels, classes)
  const linear = addLinear(dense, lexical, base)
  const around = tryAllNeighbours(folds, classes, linear, reaches)
  const added = chooseNeighbourBlend(linear.held, around.held.scores, labels, classes)
  const blend: Blend = {
    dense: base.dense * added.linear,
    lexical: base.lexical * added.linear,
    neighbours: added.neighbours,
    reach: added.reach,
  }
  const outcome = readOutcome(linear, around, blend, added.linear, reaches.indexOf(added.reach), classes)
  const scopeWeights = fitScope(outcome.inside, outcome.outside)
  const inside = outcome.inside.map((evidence, place) => ({
    score: scoreScope(scopeWeights, evidence),
    correct: outcome.best[place] === labels[place],
  }))
  const trial = toTrial(outcome, folds, scopeWeights)
  return { blend, scopeWeights, outOfScopeThreshold: chooseThreshold(inside, trial.outside), trial }
}
