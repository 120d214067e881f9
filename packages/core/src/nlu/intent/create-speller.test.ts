import { expect, test } from 'vitest'
import { createSpeller } from './create-speller.ts'

const terms = ['cref', 'wdelivery', 'wparcel', 'wrefund', 'wrefund my', 'wrefunds', 'wtransfer', 'wtransfers']
const spell = createSpeller(terms, [1, 2, 2, 3, 1, 5, 2, 4])
const isWord = (word: string) => ['resend', 'hours'].includes(word)

test.each([
  ['wheres my parcle', 'wheres my parcel'],
  ['Refnud my tranfser!', 'refund my transfer!'],
  ['DELIVRY?', 'delivery?'],
])('puts right: %s', (text, expected) => expect(spell(text, isWord)).toBe(expected))

test('of words as near the commonest is meant', () => {
  expect(spell('refundd', isWord)).toBe('refund')
})

test.each([
  'refund the parcel within hours',
  'resend it',
  'is this for Parcell and sons',
  'mail refnud@example.com or see example.com/refnud and refnud.com',
  'my number is refnud1',
  'zzzzzzzz',
  'tel',
])('leaves alone: %s', (text) => expect(spell(text, isWord)).toBe(text))

test('takes little time for hostile text', () => {
  const startedAt = performance.now()
  for (const piece of ['refnud ', 'aaaa.', 'Aaaa ', 'zzzzzzzzzzzzzzzzzzzz ', '....', '- @'])
    spell(piece.repeat(1000 / piece.length), isWord)
  expect(performance.now() - startedAt).toBeLessThan(1000)
})
