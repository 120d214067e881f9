import { expect, test } from 'vitest'
import { stem } from './stem.ts'

// Examples of Porter's paper, each through all five steps.
test.each([
  ['caresses', 'caress'], ['ponies', 'poni'], ['ties', 'ti'], ['cats', 'cat'], ['feed', 'feed'], ['agreed', 'agre'], ['plastered', 'plaster'],
  ['bled', 'bled'], ['motoring', 'motor'], ['sing', 'sing'], ['troubled', 'troubl'], ['sized', 'size'], ['hopping', 'hop'], ['falling', 'fall'],
  ['hissing', 'hiss'], ['filing', 'file'], ['happy', 'happi'], ['sky', 'sky'], ['relational', 'relat'], ['conditional', 'condit'],
  ['digitizer', 'digit'], ['operator', 'oper'], ['feudalism', 'feudal'], ['decisiveness', 'decis'], ['formaliti', 'formal'],
  ['triplicate', 'triplic'], ['formalize', 'formal'], ['electrical', 'electr'], ['goodness', 'good'], ['revival', 'reviv'],
  ['allowance', 'allow'], ['replacement', 'replac'], ['adoption', 'adopt'], ['effective', 'effect'], ['probate', 'probat'], ['rate', 'rate'],
  ['cease', 'ceas'], ['controll', 'control'], ['roll', 'roll'], ['yes', 'ye'], ['be', 'be'],
])('%s -> %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
}) // biome-ignore format: a table

test('leaves words alone that are not plain English letters', () => {
  for (const word of ['4.95', 'lf104233', 'größen', '返品']) expect(stem(word)).toBe(word)
})
