import type { EntityMatch, Understanding } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { chooseRequests } from './choose-requests.ts'
import { proposeClauses } from './propose-clauses.ts'

const kinds = new Map([
  ['greet', 'social'],
  ['affirm', 'social'],
  ['cancel_order', 'flow'],
  ['return_item', 'flow'],
  ['track_order', 'flow'],
  ['refund_status', 'flow'],
  ['damaged_item', 'knowledge'],
  ['shipping_time', 'knowledge'],
  ['payment_problem', 'knowledge'],
] as const)
const kindOf = (intent: string) => [...kinds].find(([name]) => name === intent)?.[1] ?? null

const understand = (intent: string, probability = 0.95, outOfScope = 0, entities: EntityMatch[] = []): Understanding => ({
  intents: [{ name: intent, probability }],
  outOfScope,
  entities,
  modelVersion: 1,
})

type Reading = Understanding | string

/** Splits a text whose clauses are read as given, in order; a name stands for a sure reading. */
const split = (text: string, readings: Reading[], whole: Understanding = understand('cancel_order', 0.5)) => {
  const clauses = proposeClauses(text, whole.entities).map((clause, index) => {
    const reading = readings[index] ?? 'greet'
    return { ...clause, understanding: typeof reading === 'string' ? understand(reading) : reading }
  })
  expect(clauses).toHaveLength(readings.length)
  return chooseRequests(text, whole, clauses, { outOfScopeThreshold: 0.8, kindOf })
}
const names = (...input: Parameters<typeof split>) => split(...input).map(({ text, intent }) => [text, intent.name])

test('two different requests are two', () => {
  expect(names("cancel it and where's my refund", ['cancel_order', 'refund_status'])).toEqual([
    ['cancel it', 'cancel_order'],
    ["where's my refund", 'refund_status'],
  ])
})

test('two complaints are two, where the model is sure of both', () => {
  const text = 'my mug is cracked and i was charged twice!!'
  expect(names(text, ['damaged_item', 'payment_problem'])).toHaveLength(2)
  expect(names(text, ['damaged_item', understand('payment_problem', 0.6)])).toEqual([])
})

test('courtesies and what happened go with the request beside them', () => {
  expect(
    names('hello there! track my hat. how long does delivery take? thank you all.', ['greet', 'track_order', 'shipping_time', 'affirm']),
  ).toEqual([
    ['hello there! track my hat.', 'track_order'],
    ['how long does delivery take? thank you all.', 'shipping_time'],
  ])
  expect(names('hello there! track my hat please', ['greet', 'track_order'])).toEqual([])
})

test.each([
  ['it broke yesterday and I want my money back', ['damaged_item', 'refund_status']],
  ['the tent is torn. can you take it back?', ['damaged_item', 'return_item']],
  ['please cancel my order and give me my money back', ['cancel_order', 'refund_status']],
  ["could I return the hat? I'd rather track it instead", ['return_item', 'track_order']],
  ['cancel my order. it took you too long', ['cancel_order', 'shipping_time']],
])('a cause, a consequence or another wording is no request of its own: %s', (text, readings) => expect(split(text, readings)).toEqual([]))

test('what says of itself that it is something further is', () => {
  expect(split('the tent is torn. I also want to cancel my order', ['damaged_item', 'cancel_order'])).toHaveLength(2)
})

test.each<[string, Reading]>([
  ['unsure', understand('refund_status', 0.4)],
  ['out of scope', understand('refund_status', 0.9, 0.7)],
  ['unknown to the desk', 'write_poems'],
  ['social', 'affirm'],
])('a clause that is %s is no request', (_, reading) =>
  expect(split("cancel it and where's my refund", ['cancel_order', reading])).toEqual([]),
)

test('beside a request of which the whole is sure another must be clear too', () => {
  const weak = understand('refund_status', 0.6)
  const text = "cancel it and where's my refund"
  expect(split(text, ['cancel_order', weak], understand('cancel_order', 0.98))).toEqual([])
  expect(split(text, ['cancel_order', weak], understand('cancel_order', 0.6))).toHaveLength(2)
})

test('a short question that points back asks for nothing that the whole shows no trace of', () => {
  const text = 'how long does delivery take? how much is it?'
  const whole = (trace: number): Understanding => ({
    ...understand('shipping_time', 0.8),
    intents: [
      { name: 'shipping_time', probability: 0.8 },
      { name: 'payment_problem', probability: trace },
    ],
  })
  expect(split(text, ['shipping_time', 'payment_problem'], whole(0))).toEqual([])
  expect(split(text, ['shipping_time', 'payment_problem'], whole(0.1))).toHaveLength(2)
})

test('the same request is another one only of another object', () => {
  const order = (value: string, start: number): EntityMatch => ({
    entity: 'order_id',
    value,
    text: value,
    start,
    end: start + value.length,
    source: 'system',
  })
  const text = 'where is LF-104882 and where is LF-104019'
  const whole = understand('track_order', 0.95, 0, [order('LF-104882', 9), order('LF-104019', 32)])
  const first = understand('track_order', 0.95, 0, [order('LF-104882', 9)])
  const requests = split(text, [first, understand('track_order', 0.95, 0, [order('LF-104019', 9)])], whole)
  expect(requests.map(({ understanding }) => understanding.entities.map(({ value, start }) => [value, start]))).toEqual([
    [['LF-104882', 9]],
    [['LF-104019', 9]],
  ])
  expect(split(text, [first, first], whole)).toEqual([])
})

test('parts cover the message without overlap', () => {
  const text = 'hello there! track my hat, please. how long does delivery take? thank you all.'
  const requests = split(text, ['greet', 'track_order', 'shipping_time', 'affirm'])
  expect(requests[0]?.start).toBe(0)
  expect(requests.at(-1)?.end).toBe(text.length)
  for (const { text: part, start, end } of requests) expect(text.slice(start, end)).toBe(part)
})
