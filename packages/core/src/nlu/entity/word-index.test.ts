import { expect, test } from 'vitest'
import { createWordIndex } from './word-index.ts'

const words = ['red', 'wine', 'boots', 'sneakers', 'burgundy', 'trousers', 'shorts', 'mug', '10', 'cherry', 'xs']
const index = createWordIndex(words)
const found = (word: string) => [...index.same(word), ...index.typos(word)].map(({ id, edits }) => `${words[id]} ${edits}`)

test.each([
  ['boots', ['boots 0']],
  ['boot', ['boots 0']],
  ['mugs', ['mug 0']],
  ['cherries', ['cherry 0']],
  ['10s', ['10 0']],
  ['bootz', ['boots 1']],
  ['botos', ['boots 1']],
  ['bokots', ['boots 1']],
  ['sneekerz', ['sneakers 2']],
  ['burgandi', ['burgundy 2']],
  ['trosers', ['trousers 1']],
])('%s is %j', (word, hits) => {
  expect(found(word)).toEqual(hits)
})

test.each([
  ['rad', 'no typos below 4 letters'],
  ['redd', 'no typos of words below 4 letters'],
  ['bzotz', 'one edit at most up to 7 letters'],
  ['fine', 'an everyday word'],
  ['mines', 'the plural of an everyday word'],
  ['prousirs', 'another first letter and two edits'],
  ['short', 'a word that means something else without its s'],
  ['x', 'too short to have a plural'],
  ['11', 'another number'],
])('%s is nothing: %s', (word) => {
  expect(found(word)).toEqual([])
})
