import type { EntityMatch, Understanding } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { findUnread } from './find-unread.ts'
import { proposeClauses } from './propose-clauses.ts'
import type { ReadClause } from './read-asking.ts'

const kinds = { outOfScopeThreshold: 0.8, kindOf: () => 'flow' as const }
const understand = (name: string, probability = 0.95, entities: EntityMatch[] = []): Understanding => ({
  intents: [{ name, probability }],
  outOfScope: 0,
  entities,
  modelVersion: 1,
})

/** The clauses read of a text, in that order, each understood as `readings` says. */
const listRead = (text: string, readings: Record<string, Understanding>, whole = understand('cancel_order', 0.5)): string[] => {
  const clauses = proposeClauses(text, whole.entities).map((clause): ReadClause => ({ ...clause, understanding: null }))
  const read: string[] = []
  for (let next = findUnread(whole, clauses, kinds); next !== null; next = findUnread(whole, clauses, kinds)) {
    const clause = clauses[next]
    if (!clause) throw new Error('There is no such clause.')
    clause.understanding = readings[clause.text] ?? understand('nothing', 0.1)
    read.push(clause.text)
  }
  return read
}

test('reads all that may be two requests', () => {
  const readings = { 'cancel it': understand('cancel_order'), "where's my refund": understand('refund_status') }
  expect(listRead("cancel it and where's my refund", readings)).toEqual(['cancel it', "where's my refund"])
})

test('stops where one request is left', () => {
  expect(listRead("cancel it and where's my refund", {})).toEqual(['cancel it'])
  expect(listRead('my parcel is torn. how long does a refund take', {})).toEqual(['my parcel is torn.'])
})

test('reads nothing of a message whose other clause gives a value, or leans on the first', () => {
  const text = 'where is my order, my email is ann@example.com'
  const email = { entity: 'email', value: 'ann@example.com', text: 'ann@example.com', start: 31, end: 46, source: 'system' as const }
  expect(proposeClauses(text, [email])).toHaveLength(2)
  expect(listRead(text, {}, understand('track_order', 0.9, [email]))).toEqual([])
  expect(listRead('the tent is torn. can you take it back?', {})).toEqual([])
})

test('goes on to what may be another request when two turn out to be one', () => {
  const cancel = understand('cancel_order')
  const readings = { 'cancel it.': cancel, 'cancel my hat.': cancel, "where's my refund?": understand('refund_status') }
  expect(listRead("cancel it. cancel my hat. where's my refund?", readings)).toHaveLength(3)
})
