import { expect, test } from 'vitest'
import { foldWord, tokenize } from './tokenize.ts'

test.each([
  ['I can’t, sorry', ['i', 'cant', 'sorry']],
  ['size 10.5 or 5½ or 10,5', ['size', '10.5', 'or', '51⁄2', 'or', '10,5']],
  ['off-white t-shirt', ['off', 'white', 't', 'shirt']],
  ['too_small', ['too', 'small']],
  ['2xl size 10s LF104233', ['2xl', 'size', '10s', 'lf104233']],
  ['Café GRÖSSE', ['cafe', 'grosse']],
  ['😀 ok 👍', ['ok']],
  ['...', []],
])('%s', (text, words) => {
  const tokens = tokenize(text)
  expect(tokens.map(({ word }) => word)).toEqual(words)
  for (const { word, start, end } of tokens) expect(foldWord(text.slice(start, end))).toBe(word)
})
