import { expect, test } from 'vitest'
import { fitSharpness } from './fit-sharpness.ts'
import { toProbabilities } from './to-probabilities.ts'

/** Scores whose top class is right in `share` of 200 rows. */
const rowsRight = (share: number, gap: number) => ({
  classes: 2,
  scores: Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? gap : 0)),
  labels: Int32Array.from({ length: 200 }, (_, i) => (i < 200 * share ? 0 : 1)),
})

test.each([
  [0.9, 1],
  [0.7, 0.5],
  [0.99, 2],
])('makes %d right be said with that confidence', (share, gap) => {
  const { sharpness, logLoss } = fitSharpness(rowsRight(share, gap))
  expect(toProbabilities(Float64Array.from([gap * sharpness, 0]))[0]).toBeCloseTo(share, 1)
  expect(logLoss).toBeCloseTo(-(share * Math.log(share) + (1 - share) * Math.log(1 - share)), 1)
})

test('keeps to the usual with no or little to go by', () => {
  expect(fitSharpness({ scores: new Float64Array(0), labels: new Int32Array(0), classes: 3 }).sharpness).toBe(2)
  expect(fitSharpness({ scores: Float64Array.from([9, 0]), labels: Int32Array.from([0]), classes: 2 }).sharpness).toBeCloseTo(2, 1)
})
