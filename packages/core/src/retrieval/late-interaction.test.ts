import { expect, test } from 'vitest'
import { contentPieces, contentTokens, matchTokens } from './late-interaction.ts'

test('keeps the pieces of words that say something, and those that belong to them', () => {
  const pieces = ['[CLS]', 'how', 'do', 'i', 'wash', 'gore', '##tex', 'jackets', '?', '[SEP]']
  expect(contentPieces(pieces)).toEqual([false, false, false, false, true, true, true, true, false, false])
})

test('takes the rows of those pieces, in order', () => {
  const tokens = Int8Array.from([1, 1, 2, 2, 3, 3, 4, 4])
  expect(contentTokens(tokens, ['[CLS]', 'the', 'tent', '[SEP]'])).toEqual({ rows: Int8Array.from([3, 3]), dimensions: 2 })
  expect(contentTokens(new Int8Array(), [])).toEqual({ rows: new Int8Array(), dimensions: 0 })
})

test('finds the best cosine of each token, and none below zero', () => {
  const question = { rows: Int8Array.from([127, 0, 0, 127, -127, 0]), dimensions: 2 }
  expect(matchTokens(question, Int8Array.from([127, 0, 90, 90]))).toEqual([1, 90 / 127, 0])
  expect(matchTokens(question, new Int8Array())).toEqual([0, 0, 0])
})
