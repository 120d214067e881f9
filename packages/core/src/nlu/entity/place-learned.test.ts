import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { placeLearned } from './place-learned.ts'

const text = 'two for 0042 on friday in nyc'
const at = (entity: string, source: EntityMatch['source'], words: string, value: string): EntityMatch => {
  const start = text.indexOf(words)
  return { entity, source, value, text: words, start, end: start + words.length }
}
const span = (entity: string, words: string, role?: string) => {
  const start = text.indexOf(words)
  return { entity, start, end: start + words.length, ...(role === undefined ? {} : { role }) }
}
const told = (matches: readonly EntityMatch[]) =>
  matches.map(({ source, entity, role, value }) => `${source} ${entity}${role ? `:${role}` : ''} ${value}`)
const others = [
  at('number', 'system', 'two', '2'),
  at('number', 'system', '0042', '42'),
  at('date', 'system', 'on friday', '2026-11-27'),
  at('city', 'list', 'nyc', 'New York'),
]
const unknown = () => null

test('a learned span takes the value of its own entity over the same words, and its place', () => {
  expect(told(placeLearned(text, [span('city', 'nyc', 'to')], others.slice(3), unknown))).toEqual(['learned city:to New York'])
})

test.each([
  ['a value that is known', span('due', 'on friday'), () => 'soon', 'learned due soon'],
  ['what the system reads', span('due', 'on friday'), unknown, 'learned due 2026-11-27'],
  ['the number of a word', span('count', 'two'), unknown, 'learned count 2'],
  ['digits as they stand', span('pin', '0042'), unknown, 'learned pin 0042'],
  ['the words', span('place', 'in nyc'), unknown, 'learned place in nyc'],
  ['the words, whatever another list calls them', span('place', 'nyc'), unknown, 'learned place nyc'],
])('its value is %s', (_, learned, readValue, expected) => {
  expect(told(placeLearned(text, [learned], others, readValue))).toEqual([...told(others), expected])
})
