import { expect, test } from 'vitest'
import { weighSources } from './weigh-sources.ts'

const passage = (name: string, fused: number, weight = 1, revised = '2026-01-01') => ({
  name,
  weight,
  revisedAt: Date.parse(revised),
  scores: { lexical: 0, vector: 0, sentence: 0, topic: 0, fused },
})
const names = (ranking: readonly { name: string }[]) => ranking.map(({ name }) => name)

test('lets the weight of a source count', () => {
  expect(names(weighSources([passage('a', 0.8), passage('b', 0.7, 1.5)]))).toEqual(['b', 'a'])
})

test('prefers the newer of passages alike, however old the older is no more than that', () => {
  expect(names(weighSources([passage('old', 0.8, 1, '2023-01-01'), passage('new', 0.79)]))).toEqual(['new', 'old'])
  expect(names(weighSources([passage('old', 0.8, 1, '1999-01-01'), passage('new', 0.7)]))).toEqual(['old', 'new'])
  expect(weighSources([])).toEqual([])
})
