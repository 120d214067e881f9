import { expect, test } from 'vitest'
import { backoffDelay } from './backoff-delay.ts'

test('doubles with every failure and leaves half to chance', () => {
  expect([1, 2, 3].map((failures) => backoffDelay(failures, 1000, 1))).toEqual([1000, 2000, 4000])
  expect([1, 2, 3].map((failures) => backoffDelay(failures, 1000, 0))).toEqual([500, 1000, 2000])
})
