import { expect, test } from 'vitest'
import { multiplyRows } from './multiply-rows.ts'

const bytes = (length: number, seed: number): Int8Array => Int8Array.from({ length }, (_, at) => ((at + seed) * 7919 * (at + 3)) % 128)

const plainly = (rows: Int8Array, others: Int8Array, dimensions: number): number[] => {
  const split = (all: Int8Array) =>
    Array.from({ length: all.length / dimensions }, (_, at) => all.subarray(at * dimensions, (at + 1) * dimensions))
  const product = (a: Int8Array, b: Int8Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return split(rows).map((row) => split(others).reduce((best, other) => Math.max(best, product(row, other)), 0))
}

test.each([
  [128, 9, 70],
  [16, 1, 1],
  [20, 3, 5],
  [128, 20, 1100],
])('multiplies rows of %d numbers', (dimensions, count, others) => {
  const signs = (all: Int8Array) => all.map((value, at) => (at % 3 === 0 ? -value : value))
  const [rows, passage] = [signs(bytes(count * dimensions, 1)), bytes(others * dimensions, 5)]
  expect([...multiplyRows(rows, passage, dimensions)]).toEqual(plainly(rows, passage, dimensions))
})

test('takes the greatest numbers there are, none below zero, and no rows at all', () => {
  const [most, least] = [new Int8Array(128).fill(127), new Int8Array(128).fill(-128)]
  expect([...multiplyRows(most, most, 128)]).toEqual([128 * 127 * 127])
  expect([...multiplyRows(least, least, 128)]).toEqual([128 * 128 * 128])
  expect([...multiplyRows(most, least, 128)]).toEqual([0])
  expect([...multiplyRows(most, new Int8Array(), 128)]).toEqual([0])
})
