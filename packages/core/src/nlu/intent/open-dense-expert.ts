import type { DenseMatrix } from '../linear/matrix.ts'
import { createDenseFeatures } from './feature-set.ts'
import { fitLinear, type LinearFit, type TriedRows, tryFolds } from './fit-linear.ts'
import { planChoice, planEvaluation } from './plan-folds.ts'
import type { IntentTrainingSet } from './train-intents.ts'

/** Regression on the sentence vectors. It needs nothing of the other experts, so it can be fitted beside them, in a thread of its own. */
export type DenseExpert = {
  fit(): LinearFit
  /** Scores of every phrase that can be held out; null where `fit` has tried them all. */
  tryAll(cost: number): TriedRows | null
}

/** `flatVectors` are those of the phrases, then those of the out-of-scope phrases, row by row. */
export const openDenseExpert = (set: IntentTrainingSet, flatVectors: Float32Array): DenseExpert => {
  const rows = set.phrases.length + set.outOfScope.length
  const classes = set.intents.length
  const vectors: DenseMatrix = { rows, columns: flatVectors.length / rows, values: Float64Array.from(flatVectors) }
  const features = createDenseFeatures(vectors, classes)
  return {
    fit: () => fitLinear(features, set.labels, classes, planChoice(set), () => {}),
    tryAll: (cost) => {
      const folds = planEvaluation(set)
      return folds && tryFolds(features, set.labels, folds, cost, () => {})
    },
  }
}
