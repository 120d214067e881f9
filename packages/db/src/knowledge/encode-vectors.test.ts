import { expect, test } from 'vitest'
import { encodeVectors } from './encode-vectors.ts'

test('writes the numbers of all vectors as one array of real', () => {
  const bytes = encodeVectors([Float32Array.of(1, -0.5), Float32Array.of(3, 4)])
  expect([0, 4, 8, 12, 16].map((at) => bytes.readInt32BE(at))).toEqual([1, 0, 700, 4, 1])
  expect([20, 28, 36, 44].map((at) => [bytes.readInt32BE(at), bytes.readFloatBE(at + 4)])).toEqual([
    [4, 1],
    [4, -0.5],
    [4, 3],
    [4, 4],
  ])
  expect(bytes).toHaveLength(52)
})

test('refuses what a database cannot hold', () => {
  expect(() => encodeVectors([Float32Array.of(1), Float32Array.of(Number.NaN)])).toThrow(RangeError)
})
