import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import { openRowTable } from '../linear/kernel/open-row-table.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { assessFolds } from './assess-folds.ts'
import { crossValidateIntents } from './cross-validate-intents.ts'
import { createSparseFeatures, selectRows } from './feature-set.ts'
import { countLinearFits, fitLinear, type LinearFit, type TriedRows } from './fit-linear.ts'
import type { IntentModel, QuantizedRows } from './intent-model.ts'
import { createTermLister } from './list-terms.ts'
import { fitNeighbourMetric, measureLengths } from './neighbour-metric.ts'
import { planChoice, planEvaluation } from './plan-folds.ts'
import { quantizeRows, restoreRows } from './quantize-rows.ts'
import { openFold } from './try-folds.ts'
import type { NeighbourSet } from './try-neighbours.ts'
import { buildVocabulary, weighTexts } from './vocabulary.ts'

/** Phrases in a fixed order; `labels` are indices into `intents`. The order decides rounding, so the same order gives the same model. */
export type IntentTrainingSet = {
  intents: readonly string[]
  phrases: readonly string[]
  labels: Int32Array
  outOfScope: readonly string[]
}

export type TrainedIntents = {
  model: IntentModel
  /** Of the phrases that were held out to choose the model. */
  trial: HeldOutTrial
  /**
   * Holds out every phrase that can be, which takes longer than training. What comes back waits for `DenseExpert.tryAll`; `onProgress` is
   * told shares of the whole, 0 to 1.
   */
  crossValidate(onProgress?: (share: number) => void): (dense: TriedRows | null) => HeldOutTrial
}

/**
 * The half of training that waits for the sentence vectors (those of the phrases, then those of the out-of-scope phrases, row by row), and
 * then for what `openDenseExpert` fitted to them.
 */
export type FinishTraining = (vectors: Float32Array) => (dense: LinearFit) => TrainedIntents

/** Phrases from which a term must occur twice to count: rarer ones help few data and only burden many. */
const manyPhrases = 5_000
const splitRows = ({ columns, codes, scales }: QuantizedRows, phrases: number): Pick<IntentModel, 'phraseVectors' | 'outsideVectors'> => ({
  phraseVectors: { columns, codes: codes.subarray(0, phrases * columns), scales: scales.subarray(0, phrases) },
  outsideVectors: { columns, codes: codes.subarray(phrases * columns), scales: scales.subarray(phrases) },
})

/**
 * Trains the classifier: multinomial logistic regression on terms at once, the nearest phrases beside it and the dense expert when the
 * vectors are there, the weighted sum of their scores, calibration and the out-of-scope score. Every choice is made on phrases held out by
 * cross-validation. `onProgress` is told shares of the whole, 0 to 1.
 */
export const trainIntents = (set: IntentTrainingSet, onProgress: (share: number) => void = () => {}): FinishTraining => {
  const classes = set.intents.length
  const { labels } = set
  const folds = planChoice(set)
  const steps = countLinearFits(set.phrases.length, folds.length)
  let done = 0
  const onStep = () => {
    done += 1
    onProgress(Math.min(done / (steps + 2), 1))
  }
  const list = createTermLister()
  const vocabulary = buildVocabulary(set.phrases, set.phrases.length > manyPhrases ? 2 : 1, list)
  const lexicalFeatures = createSparseFeatures(weighTexts(vocabulary, [...set.phrases, ...set.outOfScope], list), classes)
  const lexical = fitLinear(lexicalFeatures, labels, classes, folds, onStep)

  return (flatVectors) => {
    const rows = set.phrases.length + set.outOfScope.length
    const vectors: DenseMatrix = { rows, columns: flatVectors.length / rows, values: Float64Array.from(flatVectors) }
    const quantized = quantizeRows(flatVectors, vectors.columns)
    const kept = openRowTable(rows, vectors.columns)
    kept.write(0, restoreRows(quantized))
    const around: NeighbourSet = { vectors, kept, labels, classes }
    const openFolds = folds.map((fold) => openFold(around, fold))
    const metric = fitNeighbourMetric(selectRows(vectors, Uint32Array.from(labels.keys())), labels, classes)
    const lengths = measureLengths(metric, vectors)
    return (dense) => {
      const assessed = assessFolds({ dense: dense.tried, lexical: lexical.tried, folds: openFolds, labels, classes })
      const { blend, scopeWeights, outOfScopeThreshold, trial } = assessed
      onProgress(1)
      const crossValidate: TrainedIntents['crossValidate'] = (onShare = () => {}) => {
        const all = planEvaluation(set)
        if (all === null) return () => trial
        const fitting = { lexicalFeatures, lexicalCost: lexical.cost, around, blend, scopeWeights }
        const withDense = crossValidateIntents(fitting, all, onShare)
        return (denseFolds) => {
          if (denseFolds === null) throw new Error('The dense expert has not tried these folds.')
          return withDense(denseFolds)
        }
      }
      const model: IntentModel = {
        intents: set.intents,
        terms: vocabulary.terms,
        termWeights: Float32Array.from(vocabulary.weights),
        lexicalWeights: quantizeRows(lexical.weights, classes),
        denseWeights: Float32Array.from(dense.weights),
        ...splitRows(quantized, set.phrases.length),
        phraseLabels: labels,
        metric,
        lengths,
        blend,
        scopeWeights,
        outOfScopeThreshold,
      }
      return { model, trial, crossValidate }
    }
  }
}
