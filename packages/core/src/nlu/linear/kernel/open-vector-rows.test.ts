import { expect, test } from 'vitest'
import { openVectorRows } from './open-vector-rows.ts'

const columns = 24
const vectorOf = (seed: number): Float32Array => Float32Array.from({ length: columns }, (_, at) => Math.sin(seed * 31 + at * 7))
const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

test('scores every vector, over more than one table', () => {
  const rows = openVectorRows()
  const count = 5000
  for (let seed = 0; seed < count; seed += 1) expect(rows.add(vectorOf(seed))).toBe(seed)
  const probe = vectorOf(0.5)
  const scores = rows.scoreAll(probe)
  expect(scores).toHaveLength(count)
  for (const row of [0, 1, 4095, 4096, 4999]) {
    expect(scores[row]).toBeCloseTo(dot(vectorOf(row), probe), 4)
    expect(rows.score(row, probe)).toBeCloseTo(dot(vectorOf(row), probe), 4)
  }
})

test('takes a row that was freed before it grows', () => {
  const rows = openVectorRows()
  for (let seed = 0; seed < 3; seed += 1) rows.add(vectorOf(seed))
  rows.free(1)
  expect(rows.add(vectorOf(9))).toBe(1)
  expect(rows.add(vectorOf(10))).toBe(3)
  expect(rows.scoreAll(vectorOf(2))[1]).toBeCloseTo(dot(vectorOf(9), vectorOf(2)), 4)
})

test('has no scores while it is empty', () => {
  expect(openVectorRows().scoreAll(vectorOf(1))).toHaveLength(0)
})
