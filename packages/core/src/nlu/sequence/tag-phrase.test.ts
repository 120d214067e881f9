import { expect, test } from 'vitest'
import { labelKey, tagPhrase } from './tag-phrase.ts'
import { firstOf, insideOf, lastOf, onlyOf } from './tag-set.ts'

const labels = new Map([
  [labelKey({ entity: 'city', role: 'from' }), 1],
  [labelKey({ entity: 'name' }), 2],
])
const name = (start: number, end: number) => ({ entity: 'name', start, end })

test('marks become first, inside, last and only', () => {
  const { tags, dropped } = tagPhrase(
    { text: 'Ana Maria da Silva from Rome', entities: [name(0, 18), { entity: 'city', role: 'from', start: 24, end: 28 }] },
    labels,
  )
  expect([...tags]).toEqual([firstOf(2), insideOf(2), insideOf(2), lastOf(2), 0, onlyOf(1)])
  expect(dropped).toBe(0)
})

test('a mark that cuts a word takes the whole of it', () => {
  expect([...tagPhrase({ text: 'hi Anastasia', entities: [name(3, 6)] }, labels).tags]).toEqual([0, onlyOf(2)])
})

test('emoji before a mark count as UTF-16 has them', () => {
  expect([...tagPhrase({ text: '👍🏽 Ana', entities: [name(5, 8)] }, labels).tags]).toEqual([0, onlyOf(2)])
})

test.each([
  ['out of the text', [name(3, 90)]],
  ['before the text', [name(-3, 2)]],
  ['empty', [name(2, 2)]],
  ['the wrong way round', [name(6, 2)]],
  ['over blanks alone', [name(2, 3)]],
  ['of a label that is not learned', [{ entity: 'city', start: 0, end: 2 }]],
])('a mark %s is dropped', (_, entities) => {
  const { tags, dropped } = tagPhrase({ text: 'hi Anastasia', entities }, labels)
  expect(dropped).toBe(1)
  expect([...tags]).toEqual([0, 0])
})

test('of marks that overlap the first stays', () => {
  const { tags, dropped } = tagPhrase({ text: 'Ana Maria Silva', entities: [name(0, 9), name(4, 15)] }, labels)
  expect([...tags]).toEqual([firstOf(2), lastOf(2), 0])
  expect(dropped).toBe(1)
})
