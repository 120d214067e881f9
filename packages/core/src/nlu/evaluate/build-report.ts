import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { measureAuroc } from '../intent/measure-quality.ts'
import { binConfidences } from './bin-confidences.ts'
import { countOutcomes } from './count-outcomes.ts'
import { listConfusions } from './list-confusions.ts'
import { listPredictions } from './list-predictions.ts'
import type { ReportInput } from './report-input.ts'
import { suggestImprovements } from './suggest-improvements.ts'
import { traceThresholds } from './trace-thresholds.ts'

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The report of a cross-validation. Figures of the whole are over the phrases that could be held out. */
export const buildReport = (input: ReportInput): NluReport => {
  const { trial, labels } = input
  const predictions = listPredictions(input)
  const intents = countOutcomes(input)
  const calibration = binConfidences(trial, labels)
  const gaps = calibration.map(({ count, confidence, accuracy }) => count * Math.abs(confidence - accuracy))
  const inside = trial.phrases.flatMap(({ outOfScope }) => (outOfScope === null ? [] : [outOfScope]))
  const heldOut = trial.phrases.length
  return {
    accuracy: heldOut === 0 ? 0 : predictions.filter(({ intent, predicted }) => intent === predicted).length / heldOut,
    macroF1: mean(intents.filter(({ support }) => support > 0).map(({ f1 }) => f1)),
    expectedCalibrationError: heldOut === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / heldOut,
    aurocOutOfScope: measureAuroc(Float64Array.from(inside), Float64Array.from(trial.outside)),
    outOfScopeThreshold: input.outOfScopeThreshold,
    heldOut,
    folds: trial.folds,
    intents,
    confusions: listConfusions(predictions),
    thresholds: traceThresholds(trial, labels),
    calibration,
    entities: [...input.entities],
    suggestions: input.suggest === false ? [] : suggestImprovements(input, intents, predictions),
  }
}
