import { expect, test } from 'vitest'
import { decodeVector } from './decode-vector.ts'
import { encodeVector } from './encode-vector.ts'

test('is read back as it was written', () => {
  const vector = Float32Array.of(0.25, -1, 3e-12, 0)
  expect(decodeVector(encodeVector(vector))).toEqual(vector)
})

test('refuses what is no number', () => {
  expect(() => encodeVector(Float32Array.of(1, Number.NaN))).toThrow(RangeError)
})
