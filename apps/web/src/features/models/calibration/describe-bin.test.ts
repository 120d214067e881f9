import { expect, it } from 'vitest'
import { describeBin, describeCalibration } from './describe-bin.ts'

it('tells what a bin holds', () => {
  const bin = { from: 0.8, to: 0.9, count: 40, confidence: 0.853, accuracy: 0.875 }
  expect(describeBin(bin)).toBe('In 40 phrases the model was 85% sure on average and right in 88%.')
  expect(describeBin({ ...bin, count: 0 })).toBe('The model was never 80% to 90% sure.')
})

it('judges the whole', () => {
  expect([0.012, 0.05, 0.2].map(describeCalibration)).toEqual([
    expect.stringMatching(/^The certainty can be relied on: it is off by 1\.2 points/),
    expect.stringMatching(/^The certainty is roughly right/),
    expect.stringMatching(/^Do not rely/),
  ])
})
