import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { mayAsk } from './may-ask.ts'

const value = (text: string, part: string, source: EntityMatch['source'] = 'system'): EntityMatch[] =>
  part === '' ? [] : [{ entity: 'any', value: part, text: part, start: text.indexOf(part), end: text.indexOf(part) + part.length, source }]
const asks = (text: string, entities: EntityMatch[], further = false) => mayAsk({ text, start: 0, end: text.length, further }, entities)

test.each([
  ['my email is ann@example.com', 'ann@example.com'],
  ['ann@example.com', 'ann@example.com'],
  ['the order number is LF-104882', 'LF-104882'],
  ["it's on order LF-104882, please", 'LF-104882'],
  ['I ordered it on 3 May', '3 May'],
  ['hi there, my name is Ann Smith-Jones', ''],
  ['Thank you so much!', ''],
  ['good morning', ''],
])('asks for nothing: %s', (text, part) => expect(asks(text, value(text, part))).toBe(false))

test.each([
  ['track LF-104882', 'LF-104882'],
  ['my order LF-104882 is late', 'LF-104882'],
  ['and order LF-104019?', 'LF-104019'],
  ['my order LF-104882', 'LF-104882'],
  ['send it to ann@example.com', 'ann@example.com'],
  ['my name is spelt wrong on the parcel', ''],
])('may ask for something: %s', (text, part) => expect(asks(text, value(text, part))).toBe(true))

test('what was joined by "also" may, and so may what people taught as a value', () => {
  expect(asks('order LF-104882', value('order LF-104882', 'LF-104882'), true)).toBe(true)
  expect(asks('my refund', value('my refund', 'refund', 'list'))).toBe(true)
})

test('minds where the clause stands in the message', () => {
  const text = 'cancel it. my email is ann@example.com'
  const clause = { text: text.slice(11), start: 11, end: text.length, further: false }
  expect(mayAsk(clause, value(text, 'ann@example.com'))).toBe(false)
})
