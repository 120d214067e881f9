import type { DenseMatrix } from '../linear/matrix.ts'
import { chooseThreshold } from './choose-threshold.ts'
import { type LinearFit, listHeldLabels } from './fit-linear.ts'
import { fitScope } from './fit-scope.ts'
import { fitSharpness } from './fit-sharpness.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { measureAccuracy, measureAuroc, measureCalibration } from './measure-quality.ts'
import { type ScopeWeights, scoreScope } from './score-scope.ts'
import type { Fold } from './split-folds.ts'
import { toProbabilities } from './to-probabilities.ts'

/** Cross-validated figures, 0 to 1; what `TrainingMetrics` reports. */
export type IntentQuality = {
  accuracy: number
  macroF1: number
  aurocOutOfScope: number | null
  expectedCalibrationError: number
}

/** What the folds' models made of what was held out. `vectors` are those of all phrases, then of the phrases of no intent. */
export type TriedFolds = {
  dense: LinearFit
  lexical: LinearFit
  labels: Int32Array
  classes: number
  folds: readonly Fold[]
  vectors: DenseMatrix
}

export type Assessment = { blend: Blend; scopeWeights: ScopeWeights; outOfScopeThreshold: number; quality: IntentQuality }

/** Share of the dense scores in the mean, and the factor on it that calibrates. */
export type Blend = { share: number; sharpness: number }

/** What serves where nothing can be held out. */
const usualBlend: Blend = { share: 0.75, sharpness: 2 }

/** Shares of the dense scores that are tried. */
const denseShares = Array.from({ length: 15 }, (_, i) => 0.3 + i * 0.05)
const mix = (dense: Float64Array, lexical: Float64Array, share: number): Float64Array =>
  dense.map((score, i) => share * score + (1 - share) * (lexical[i] as number))

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

/** Chooses the share of the two classifiers, calibrates, fits the out-of-scope score and its threshold, and measures it all, on held-out rows. */
export const assessFolds = ({ dense, lexical, labels, classes, folds, vectors }: TriedFolds): Assessment => {
  const heldLabels = listHeldLabels(labels, folds)
  const blend = chooseBlend(dense, lexical, heldLabels, classes)
  const held = rankRows(mix(dense.tried.held, lexical.tried.held, blend.share), classes, blend.sharpness)
  const probes = rankRows(mix(dense.tried.probes, lexical.tried.probes, blend.share), classes, blend.sharpness)
  const outsideRows = Uint32Array.from({ length: vectors.rows - labels.length }, (_, index) => labels.length + index)
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
  return {
    blend,
    scopeWeights,
    outOfScopeThreshold: chooseThreshold(insideScores, outsideScores),
    quality: {
      ...measureAccuracy(held.best, heldLabels, classes),
      aurocOutOfScope: measureAuroc(
        Float64Array.from(insideScores, ({ score }) => score),
        Float64Array.from(outsideScores),
      ),
      expectedCalibrationError: measureCalibration(held.confidence, correct),
    },
  }
}
