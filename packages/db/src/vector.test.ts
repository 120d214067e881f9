import { expect, test } from 'vitest'
import { parseVector, toVectorLiteral } from './vector.ts'

test('keeps every bit of a vector', () => {
  const vector = Float32Array.from({ length: 384 }, (_, index) => Math.sin(index) / 19.6 - 1e-12)
  expect(parseVector(toVectorLiteral(vector))).toEqual(vector)
})

test('refuses what a database cannot hold', () => {
  expect(() => toVectorLiteral(Float32Array.of(1, Number.NaN))).toThrow(RangeError)
  expect(() => toVectorLiteral(Float32Array.of(Number.POSITIVE_INFINITY))).toThrow(RangeError)
})
