import { expect, test } from 'vitest'
import { fuse } from './fuse.ts'
import { support, supportThreshold } from './support.ts'

const passage = (documentId: string, sentence: number, vector: number, coverage: number) => ({
  documentId,
  sentence,
  vector,
  coverage,
  lexical: coverage * 10,
  topic: 0,
})

test('is high for a near passage, low for a far one and 0 for none', () => {
  expect(support(fuse([passage('a', 0.8, 0.7, 1), passage('b', 0.3, 0.3, 0.2)]))).toBeGreaterThan(0.9)
  expect(support(fuse([passage('a', 0.2, 0.15, 0.2), passage('b', 0.2, 0.15, 0.1)]))).toBeLessThan(supportThreshold)
  expect(support([])).toBe(0)
})

test('falls when another document is as near, and ignores passages of the same one', () => {
  const best = passage('a', 0.6, 0.5, 0.8)
  const rival = passage('b', 0.59, 0.5, 0.8)
  expect(support(fuse([best, rival]))).toBeLessThan(support(fuse([best, { ...rival, documentId: 'a' }])))
})
