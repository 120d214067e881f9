import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { assessFolds } from './assess-folds.ts'
import { createDenseFeatures, createSparseFeatures } from './feature-set.ts'
import { countLinearFits, fitLinear, tryFolds } from './fit-linear.ts'
import type { IntentModel } from './intent-model.ts'
import { quantizeRows } from './quantize-rows.ts'
import { type Fold, splitFolds } from './split-folds.ts'
import { readFolds, toTrial } from './try-folds.ts'
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
  /** Holds out every phrase that can be, which takes longer than training; `onProgress` is told shares of it, 0 to 1. */
  crossValidate(onProgress?: (share: number) => void): HeldOutTrial
}

/** The half of training that waits for the sentence vectors: those of the phrases, then those of the out-of-scope phrases, row by row. */
export type FinishTraining = (vectors: Float32Array) => TrainedIntents

/** Phrases from which a term must occur twice to count: rarer ones help few data and only burden many. */
const manyPhrases = 5_000
const foldCount = 5
/** Rows that are worth holding out in all: with many phrases one fold of the five says enough. */
const heldRowsWanted = 3_000

const planFolds = ({ phrases, labels, outOfScope }: IntentTrainingSet, used: number): Fold[] =>
  splitFolds([...phrases, ...outOfScope], labels, foldCount, used)

const countFolds = (phrases: number): number => Math.max(1, Math.min(foldCount, Math.ceil(heldRowsWanted / phrases)))

/**
 * Trains the classifier: multinomial logistic regression on terms at once, on sentence vectors when they come, the mean of their log
 * probabilities (which is the mean of their scores, normalised), calibration and the out-of-scope score. Every choice is made on phrases
 * held out by cross-validation. `onProgress` is told shares of the whole, 0 to 1.
 */
export const trainIntents = (set: IntentTrainingSet, onProgress: (share: number) => void = () => {}): FinishTraining => {
  const classes = set.intents.length
  const folds = planFolds(set, countFolds(set.phrases.length))
  const steps = 2 * countLinearFits(set.phrases.length, folds.length)
  let done = 0
  const onStep = () => {
    done += 1
    onProgress(Math.min(done / (steps + 1), 1))
  }
  const vocabulary = buildVocabulary(set.phrases, set.phrases.length > manyPhrases ? 2 : 1)
  const terms = weighTexts(vocabulary, [...set.phrases, ...set.outOfScope])
  const lexicalFeatures = createSparseFeatures(terms, classes)
  const lexical = fitLinear(lexicalFeatures, set.labels, classes, folds, onStep)
  done = steps / 2

  return (flatVectors) => {
    const rows = set.phrases.length + set.outOfScope.length
    const vectors: DenseMatrix = { rows, columns: flatVectors.length / rows, values: Float64Array.from(flatVectors) }
    const denseFeatures = createDenseFeatures(vectors, classes)
    const dense = fitLinear(denseFeatures, set.labels, classes, folds, onStep)
    const about = { phrases: set.phrases.length, classes, vectors }
    const { blend, scopeWeights, outOfScopeThreshold, trial } = assessFolds(
      { ...about, dense: dense.tried, lexical: lexical.tried, folds },
      set.labels,
    )
    const crossValidate: TrainedIntents['crossValidate'] = (onShare = () => {}) => {
      if (folds.length === foldCount) return trial
      const all = planFolds(set, foldCount)
      let fits = 0
      const onFit = () => {
        fits += 1
        onShare(fits / (2 * foldCount))
      }
      const tried = {
        dense: tryFolds(denseFeatures, set.labels, all, dense.cost, onFit),
        lexical: tryFolds(lexicalFeatures, set.labels, all, lexical.cost, onFit),
      }
      return toTrial(readFolds({ ...about, ...tried, folds: all }, blend), all, scopeWeights)
    }
    const phraseEnd = set.phrases.length * vectors.columns
    onProgress(1)
    return {
      trial,
      crossValidate,
      model: {
        intents: set.intents,
        terms: vocabulary.terms,
        termWeights: Float32Array.from(vocabulary.weights),
        lexicalWeights: quantizeRows(lexical.weights, classes),
        denseWeights: Float32Array.from(dense.weights),
        denseShare: blend.share,
        sharpness: blend.sharpness,
        phraseVectors: quantizeRows(flatVectors.subarray(0, phraseEnd), vectors.columns),
        outsideVectors: quantizeRows(flatVectors.subarray(phraseEnd), vectors.columns),
        scopeWeights,
        outOfScopeThreshold,
      },
    }
  }
}
