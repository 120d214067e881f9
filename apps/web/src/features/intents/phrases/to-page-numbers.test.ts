import { expect, it } from 'vitest'
import { toPageNumbers } from './to-page-numbers.ts'

it('toPageNumbers covers every row in view', () => {
  expect(toPageNumbers(0, 30, 100)).toEqual([0])
  expect(toPageNumbers(95, 130, 100)).toEqual([0, 1])
  expect(toPageNumbers(100, 199, 100)).toEqual([1])
  expect(toPageNumbers(0, -1, 100)).toEqual([0])
})
