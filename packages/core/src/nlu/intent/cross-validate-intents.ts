import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import type { Blend } from './blend-scores.ts'
import type { FeatureSet } from './feature-set.ts'
import { type TriedRows, tryFolds } from './fit-linear.ts'
import type { ScopeWeights } from './score-scope.ts'
import type { Fold } from './split-folds.ts'
import { addLinear, openFold, readOutcome, toTrial, tryAllNeighbours } from './try-folds.ts'
import type { NeighbourSet } from './try-neighbours.ts'

/** The features of all phrases and everything that was chosen. */
export type ChosenFitting = {
  lexicalFeatures: FeatureSet
  lexicalCost: number
  around: NeighbourSet
  blend: Blend
  scopeWeights: ScopeWeights
}

/**
 * Fits all folds anew with what was chosen and tries each on what it holds out. What the dense expert's folds made of it is asked for when
 * the terms are done. `onShare` is told shares of the whole, 0 to 1.
 */
export const crossValidateIntents = (
  { lexicalFeatures, lexicalCost, around, blend, scopeWeights }: ChosenFitting,
  folds: readonly Fold[],
  onShare: (share: number) => void,
): ((dense: TriedRows) => HeldOutTrial) => {
  let done = 0
  const onStep = () => {
    done += 1
    onShare(done / (2 * folds.length + 1))
  }
  const lexical = tryFolds(lexicalFeatures, around.labels, folds, lexicalCost, onStep)
  return (dense) => {
    const linear = addLinear(dense, lexical, blend)
    const opened = (function* () {
      for (const fold of folds) yield openFold(around, fold)
    })()
    const surroundings = tryAllNeighbours(opened, around.classes, linear, [blend.reach], onStep)
    return toTrial(readOutcome(linear, surroundings, blend, 1, 0, around.classes), folds, scopeWeights)
  }
}
