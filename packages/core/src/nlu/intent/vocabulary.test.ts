import { expect, test } from 'vitest'
import { createTermLister, listTerms } from './list-terms.ts'
import { buildVocabulary, weighTexts } from './vocabulary.ts'

test('terms are words, pairs and runs of characters inside words', () => {
  const { words, characters } = listTerms('Où est LF-104233?')
  expect(words).toEqual(['wou', 'wou est', 'west', 'west lf', 'wlf', 'wlf 000000', 'w000000', 'w000000 ?', 'w?'])
  expect(characters).toContain('c est')
  expect(characters).not.toContain('cu e')
})

test('a text keeps unit length, unknown terms count for nothing, and rare terms weigh more', () => {
  const vocabulary = buildVocabulary(['return my order', 'track my order', 'my parcel'], 1)
  const { offsets, indices, values } = weighTexts(vocabulary, ['track my order', 'zzz', ''])
  expect([...offsets]).toEqual([0, offsets[1], offsets[1], offsets[1]])
  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1)
  const weightOf = (term: string) => values[indices.indexOf(vocabulary.index.get(term) ?? -1)] ?? 0
  expect(weightOf('wtrack')).toBeGreaterThan(weightOf('wmy'))
})

test('the terms do not depend on the order of the texts', () => {
  expect(buildVocabulary(['b c', 'a'], 1).terms).toEqual(buildVocabulary(['a', 'b c'], 1).terms)
})

test('remembering terms changes none of them', () => {
  const list = createTermLister()
  for (const text of ['track my order', 'my order', 'track my order']) expect(list(text)).toEqual(listTerms(text))
})
