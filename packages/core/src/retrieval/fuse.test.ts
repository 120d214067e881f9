import { expect, test } from 'vitest'
import { bm25, inverseDocumentFrequency } from './bm25.ts'
import { fuse, type RawScores } from './fuse.ts'

const scores = (lexical: number, vector: number, sentence: number, coverage = 1, topic = 0): RawScores => ({
  lexical,
  vector,
  sentence,
  coverage,
  topic,
})

test('BM25 grows with rarity and frequency, and less for long passages', () => {
  expect(inverseDocumentFrequency(100, 1)).toBeGreaterThan(inverseDocumentFrequency(100, 50))
  expect(inverseDocumentFrequency(100, 100)).toBeGreaterThan(0)
  expect(bm25(1, 1, 10, 10)).toBeCloseTo(1)
  expect(bm25(1, 3, 10, 10)).toBeGreaterThan(bm25(1, 2, 10, 10))
  expect(bm25(1, 1, 40, 10)).toBeLessThan(bm25(1, 1, 5, 10))
})

test('adds up shares of the top scores, best first', () => {
  const [first, second] = fuse([scores(4, 0.3, 0.4), scores(8, 0.6, 0.8)])
  expect(first?.scores).toEqual({ lexical: 1, vector: 1, sentence: 1, topic: 0, fused: 1 })
  expect(second?.scores.fused).toBeCloseTo(0.5)
})

test('trusts words less when even the best passage holds few of them', () => {
  const byWords = scores(8, 0.3, 0.3, 0.2)
  const byMeaning = scores(0, 0.6, 0.6, 0)
  expect(fuse([byWords, byMeaning])[0]).toMatchObject(byMeaning)
  expect(fuse([{ ...byWords, coverage: 1 }, byMeaning])[0]).toMatchObject({ lexical: 8 })
})

test('lets the topic decide between passages that are otherwise alike', () => {
  expect(fuse([scores(8, 0.5, 0.5, 1, 0.1), scores(8, 0.5, 0.5, 1, 0.7)])[0]?.topic).toBe(0.7)
})

test('counts negative cosines as none and survives nothing at all', () => {
  expect(fuse([scores(0, -0.2, -0.1, 0)])[0]?.scores.fused).toBe(0)
  expect(fuse([])).toEqual([])
})
