import { expect, test } from 'vitest'
import { boundedDistance } from './bounded-distance.ts'

test.each([
  ['boots', 'boots', 2, 0],
  ['bots', 'boots', 2, 1],
  ['bootss', 'boots', 2, 1],
  ['boats', 'boots', 2, 1],
  ['botos', 'boots', 2, 1],
  ['sandlas', 'sandals', 2, 1],
  ['snadlas', 'sandals', 2, 2],
  ['ca', 'abc', 3, 3],
  ['boots', 'shirt', 2, 3],
  ['a', 'abcdef', 2, 3],
  ['', 'ab', 2, 2],
])('%s to %s within %i is %i', (from, to, limit, edits) => {
  expect(boundedDistance(from, to, limit)).toBe(edits)
  expect(boundedDistance(to, from, limit)).toBe(edits)
})
