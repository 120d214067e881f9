import { expect, test } from 'vitest'
import { measureAccuracy, measureAuroc, measureCalibration } from './measure-quality.ts'

test('accuracy and macro F1', () => {
  const { accuracy, macroF1 } = measureAccuracy(Int32Array.from([0, 0, 1, 1]), Int32Array.from([0, 1, 1, 1]), 3)
  expect(accuracy).toBe(0.75)
  expect(macroF1).toBeCloseTo((2 / 3 + 4 / 5) / 2)
})

test('AUROC counts pairs in order, ties as half', () => {
  expect(measureAuroc(Float64Array.from([0.1, 0.4]), Float64Array.from([0.4, 0.9]))).toBe(0.875)
  expect(measureAuroc(Float64Array.from([0.1]), new Float64Array(0))).toBeNull()
})

test('calibration error is the mean distance of confidence from accuracy', () => {
  expect(measureCalibration(Float64Array.from([0.9, 0.9, 0.9, 0.9]), [true, true, true, false])).toBeCloseTo(0.15)
  expect(measureCalibration(Float64Array.from([1, 0.5, 0.5]), [true, true, false])).toBe(0)
})
