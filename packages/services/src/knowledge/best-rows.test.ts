import { expect, test } from 'vitest'
import { bestRows } from './best-rows.ts'

test('finds the best, best first, and of equal ones the first', () => {
  expect(bestRows([0.2, 0.9, 0.5, 0.9, 0.1], 3, 0)).toEqual([1, 3, 2])
  expect(bestRows([0.5, 0.5, 0.5], 2, 0)).toEqual([0, 1])
})

test('leaves out what is not above the least wanted', () => {
  expect(bestRows([0, -1, 0.1, 0], 5, 0)).toEqual([2])
  expect(bestRows([], 5, 0)).toEqual([])
})

test('finds what sorting everything finds', () => {
  const scores = Array.from({ length: 3000 }, (_, row) => Math.round(500 * Math.sin(row * 12.9898)) / 500)
  const sorted = [...scores.keys()].sort((one, other) => (scores[other] as number) - (scores[one] as number) || one - other)
  expect(bestRows(scores, 40, -2)).toEqual(sorted.slice(0, 40))
})
