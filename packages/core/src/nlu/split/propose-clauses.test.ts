import { expect, test } from 'vitest'
import { maxClauses, proposeClauses } from './propose-clauses.ts'

const clausesOf = (text: string, entities: { start: number; end: number }[] = []) =>
  proposeClauses(text, entities).map((clause) => clause.text)

test.each([
  ["cancel it and where's my refund", ['cancel it', "where's my refund"]],
  ['I want to return the boots. also how long does a refund take?', ['I want to return the boots.', 'how long does a refund take?']],
  ['track LF-104882 then change my address', ['track LF-104882', 'change my address']],
  ['where is it?do you ship to Canada', ['where is it?', 'do you ship to Canada']],
  ['track my order\nhow do i wash wool', ['track my order', 'how do i wash wool']],
  ['tell me 1. where my order is 2. how to return a hat', ['tell me', 'where my order is', 'how to return a hat']],
  ['return the mug; refund status of the plate', ['return the mug', 'refund status of the plate']],
])('%s', (text, expected) => expect(clausesOf(text)).toEqual(expected))

test.each([
  'do you have black and white shoes',
  'size 9 and a half please',
  'where are your terms and conditions',
  'if I return it, when do I get my money',
  'when my order arrives can i return a part, or all of it',
  'can i use two codes and a gift card together',
  'send it to 500 Pine Ave, apt 3, Seattle',
  'I live at 12 St. James Road',
  'Return policy? I mean for sale items.',
  'the parcel arrived but one item is missing',
  'please cancel, thanks',
  '',
  '...',
])('is not cut: %s', (text) => expect(clausesOf(text)).toEqual([]))

test('gives every clause its place in the text', () => {
  const text = '  cancel it ,  and also  where is my refund? '
  for (const { text: part, start, end } of proposeClauses(text, [])) expect(text.slice(start, end)).toBe(part)
})

test('never cuts an entity in two', () => {
  const text = 'send the tent to Rise and shine cafe please'
  const start = text.indexOf('Rise')
  expect(clausesOf('we love Rise and show me the tent')).toHaveLength(2)
  expect(clausesOf('we love Rise and show me the tent', [{ start: 8, end: 21 }])).toEqual([])
  expect(clausesOf(text, [{ start, end: text.length }])).toEqual([])
})

test('keeps to a few clauses, cut where it is plainest', () => {
  const clauses = clausesOf('track my order. cancel my hat and show me the bill. send my tent. close my account. how are you')
  expect(clauses).toHaveLength(maxClauses)
  expect(clauses[1]).toBe('cancel my hat and show me the bill.')
})

test('takes little time for hostile text', () => {
  for (const length of [1000, 8000]) {
    for (const piece of ['and ', ', ', 'a. ', ' - ', '\n', ' ', '1. ', 'also, ', '? ', 'hi: ', '\n \n']) {
      const startedAt = performance.now()
      proposeClauses(piece.repeat(length / piece.length), [])
      expect(performance.now() - startedAt, piece).toBeLessThan(500)
    }
  }
})
