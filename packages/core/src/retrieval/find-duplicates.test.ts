import { expect, test } from 'vitest'
import { findDuplicates } from './find-duplicates.ts'

const passage = (chunkId: string, text: string, revisedAt = 0) => ({ chunkId, text, revisedAt, vector: 0.6 })
const policy = 'You can return unworn items within 30 days of delivery for a full refund.'

test('finds passages of the same words, the higher kept', () => {
  const ranking = [passage('a', policy), passage('b', policy.toUpperCase()), passage('c', 'Gift cards never expire.')]
  expect([...findDuplicates(ranking)]).toEqual([['b', 'a']])
})

test('keeps the newer of two', () => {
  expect([...findDuplicates([passage('a', policy, 1), passage('b', policy, 2)])]).toEqual([['a', 'b']])
})

test('tells apart what states other numbers or other things', () => {
  expect(findDuplicates([passage('a', policy), passage('b', policy.replace('30', '14'))]).size).toBe(0)
  expect(findDuplicates([passage('a', policy), passage('b', `${policy} Sale items are exchanged in a store.`)]).size).toBe(0)
})
