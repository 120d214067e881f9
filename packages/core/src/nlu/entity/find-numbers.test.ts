import { expect, test } from 'vitest'
import { readNumbers } from './find-numbers.ts'
import { tokenize } from './tokenize.ts'

test.each([
  ['3 of 10.5 and 1,000', [3, 10.5, 1000]],
  ['5½ or 5 1/2', [5.5, 5.5]],
  ['nineteen, twenty one, ninety', [19, 21, 90]],
  ['two hundred', [200]],
  ['three dozen', [36]],
  ['a thousand', [1000]],
  ['twenty ten', [20, 10]],
  ['0', [0]],
  ['only one of them', [1]],
  ['one pair', [1]],
  ['one', [1]],
  ['the blue one', []],
  ['this one', []],
  ['LF104233 SPRING20 2nd 4b', []],
  ['LF-104233', []],
  ['10:30', []],
  ['9/10', []],
])('%s', (text, values) => {
  expect(readNumbers(text, tokenize(text)).map(({ value }) => value)).toEqual(values)
})
