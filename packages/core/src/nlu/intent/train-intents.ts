import type { DenseMatrix } from '../linear/matrix.ts'
import { chooseThreshold } from './choose-threshold.ts'
import { toProbabilities } from './create-intent-scorer.ts'
import { createDenseFeatures, createSparseFeatures } from './feature-set.ts'
import { countLinearFits, fitLinear, type LinearFit, listHeldLabels } from './fit-linear.ts'
import { fitScope } from './fit-scope.ts'
import { fitSharpness } from './fit-sharpness.ts'
import { gatherEvidence } from './gather-evidence.ts'
import type { IntentModel } from './intent-model.ts'
import { measureAccuracy, measureAuroc, measureCalibration } from './measure-quality.ts'
import { quantizeRows } from './quantize-rows.ts'
import { scoreScope } from './score-scope.ts'
import { type Fold, splitFolds } from './split-folds.ts'
import { buildVocabulary, weighTexts } from './vocabulary.ts'

/** Phrases in a fixed order; `labels` are indices into `intents`. The order decides rounding, so the same order gives the same model. */
export type IntentTrainingSet = {
  intents: readonly string[]
  phrases: readonly string[]
  labels: Int32Array
  outOfScope: readonly string[]
}

/** Cross-validated figures, 0 to 1; what `TrainingMetrics` reports. */
export type IntentQuality = {
  accuracy: number
  macroF1: number
  aurocOutOfScope: number | null
  expectedCalibrationError: number
}

export type TrainedIntents = { model: IntentModel; quality: IntentQuality }

/** The half of training that waits for the sentence vectors: those of the phrases, then those of the out-of-scope phrases, row by row. */
export type FinishTraining = (vectors: Float32Array) => TrainedIntents

/** Shares of the dense scores that are tried. */
const denseShares = Array.from({ length: 15 }, (_, i) => 0.3 + i * 0.05)
/** Phrases from which a term must occur twice to count: rarer ones help few data and only burden many. */
const manyPhrases = 5_000
const foldCount = 5
/** Rows that are worth holding out in all: with many phrases one fold of the five says enough. */
const heldRowsWanted = 3_000

const planFolds = ({ phrases, labels, outOfScope }: IntentTrainingSet): Fold[] => {
  const used = Math.max(1, Math.min(foldCount, Math.ceil(heldRowsWanted / phrases.length)))
  return splitFolds([...phrases, ...outOfScope], labels, foldCount, used)
}

const mix = (dense: Float64Array, lexical: Float64Array, share: number): Float64Array =>
  dense.map((score, i) => share * score + (1 - share) * (lexical[i] as number))

/**
 * Trains the classifier: multinomial logistic regression on terms at once, on sentence vectors when they come, the mean of their log
 * probabilities (which is the mean of their scores, normalised), calibration and the out-of-scope score. Every choice is made on phrases
 * held out by cross-validation. `onProgress` is told shares of the whole, 0 to 1.
 */
export const trainIntents = (set: IntentTrainingSet, onProgress: (share: number) => void = () => {}): FinishTraining => {
  const classes = set.intents.length
  const folds = planFolds(set)
  const steps = 2 * countLinearFits(set.phrases.length, folds.length)
  let done = 0
  const onStep = () => {
    done += 1
    onProgress(Math.min(done / (steps + 1), 1))
  }
  const vocabulary = buildVocabulary(set.phrases, set.phrases.length > manyPhrases ? 2 : 1)
  const terms = weighTexts(vocabulary, [...set.phrases, ...set.outOfScope])
  const lexical = fitLinear(createSparseFeatures(terms, classes), set.labels, classes, folds, onStep)
  done = steps / 2

  return (flatVectors) => {
    const rows = set.phrases.length + set.outOfScope.length
    const vectors: DenseMatrix = { rows, columns: flatVectors.length / rows, values: Float64Array.from(flatVectors) }
    const dense = fitLinear(createDenseFeatures(vectors, classes), set.labels, classes, folds, onStep)
    const heldLabels = listHeldLabels(set.labels, folds)
    const blend = chooseBlend(dense, lexical, heldLabels, classes)
    const held = rankRows(mix(dense.tried.held, lexical.tried.held, blend.share), classes, blend.sharpness)
    const probes = rankRows(mix(dense.tried.probes, lexical.tried.probes, blend.share), classes, blend.sharpness)
    const outsideRows = Uint32Array.from(set.outOfScope.keys(), (index) => set.phrases.length + index)
    const inside = gatherEvidence(vectors, folds, 'held', held.confidence, outsideRows)
    const outside = gatherEvidence(vectors, folds, 'probes', probes.confidence, outsideRows)
    const scopeWeights = fitScope(
      inside.map(({ evidence }) => evidence),
      outside.map(({ evidence }) => evidence),
    )
    const correct = Array.from(heldLabels, (label, place) => held.best[place] === label)
    const insideScores = inside.map(({ evidence, place }) => ({
      score: scoreScope(scopeWeights, evidence),
      correct: correct[place] === true,
    }))
    const outsideScores = outside.map(({ evidence }) => scoreScope(scopeWeights, evidence))
    const phraseEnd = set.phrases.length * vectors.columns
    onProgress(1)
    return {
      quality: {
        ...measureAccuracy(held.best, heldLabels, classes),
        aurocOutOfScope: measureAuroc(
          Float64Array.from(insideScores, ({ score }) => score),
          Float64Array.from(outsideScores),
        ),
        expectedCalibrationError: measureCalibration(held.confidence, correct),
      },
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
        outOfScopeThreshold: chooseThreshold(insideScores, outsideScores),
      },
    }
  }
}

type Blend = { share: number; sharpness: number }

/** What serves where nothing can be held out. */
const usualBlend: Blend = { share: 0.75, sharpness: 2 }

const chooseBlend = (dense: LinearFit, lexical: LinearFit, labels: Int32Array, classes: number): Blend => {
  if (labels.length === 0) return usualBlend
  let best = { ...usualBlend, logLoss: Number.POSITIVE_INFINITY }
  for (const share of denseShares) {
    const fit = fitSharpness({ scores: mix(dense.tried.held, lexical.tried.held, share), labels, classes })
    if (fit.logLoss < best.logLoss) best = { share, ...fit }
  }
  return best
}

const rankRows = (scores: Float64Array, classes: number, sharpness: number): { best: Int32Array; confidence: Float64Array } => {
  const rows = scores.length / classes
  const best = new Int32Array(rows)
  const confidence = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const probabilities = toProbabilities(scores.subarray(i * classes, (i + 1) * classes), sharpness)
    const top = probabilities.indexOf(Math.max(...probabilities))
    best[i] = top
    confidence[i] = probabilities[top] as number
  }
  return { best, confidence }
}
