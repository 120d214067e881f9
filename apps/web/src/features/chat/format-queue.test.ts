import { expect, it } from 'vitest'
import { formatQueue } from './format-queue.ts'

it.each([
  [2, 4, 'You are 2nd in line, about 4 minutes'],
  [1, 0.4, 'You are next in line, about 1 minute'],
  [13, 61, 'You are 13th in line, about 1 hour'],
  [22, null, 'You are 22nd in line'],
  [null, null, 'You are in line for a person'],
])('place %s, wait %s', (place, wait, text) => {
  expect(formatQueue(place, wait)).toBe(text)
})
