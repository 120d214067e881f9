import { describe, expect, it } from 'vitest'
import { describeArrivals } from './describe-arrivals.ts'
import { moveSelection, queueOrder } from './move-selection.ts'
import type { QueueItem } from './queue-data.ts'
import { waitedNow, waitTone } from './wait-tone.ts'

const item = (conversationId: string, customerName: string | null = null): QueueItem => ({
  conversationId,
  reason: 'requested',
  summary: '',
  customerName,
  requestedAt: '2026-11-23T10:00:00.000Z',
  waitedSeconds: 10,
  lastText: '',
  lastMessageAt: null,
  assigneeName: null,
})
const queue = { waiting: [item('a'), item('b', 'Mia')], mine: [item('c')] }

describe('moveSelection', () => {
  const order = queueOrder(queue)
  it('goes through mine, then waiting, and stops at the ends', () => {
    expect(order).toEqual(['c', 'a', 'b'])
    expect(moveSelection(order, null, 1)).toBe('c')
    expect(moveSelection(order, 'a', 1)).toBe('b')
    expect(moveSelection(order, 'b', 1)).toBe('b')
    expect(moveSelection(order, 'c', -1)).toBe('c')
  })
  it('starts afresh from a conversation that has left', () => {
    expect(moveSelection(order, 'gone', 1)).toBe('c')
    expect(moveSelection(order, 'gone', -1)).toBe('b')
    expect(moveSelection([], 'gone', 1)).toBeNull()
  })
})

describe('waits', () => {
  it('go on counting between two answers of the server', () => {
    expect(waitedNow(10, 1000, 6000)).toBe(15)
    expect(waitedNow(10, 6000, 1000)).toBe(10)
  })
  it('become pressing', () => {
    expect([0, 119, 120, 299, 300].map(waitTone)).toEqual(['calm', 'calm', 'long', 'long', 'late'])
  })
})

describe('describeArrivals', () => {
  it('names who is new and is silent otherwise', () => {
    expect(describeArrivals(undefined, queue)).toBeNull()
    expect(describeArrivals(queue, queue)).toBeNull()
    expect(describeArrivals({ waiting: [item('a')], mine: [] }, queue)).toBe('Mia waits for a person.')
    expect(describeArrivals({ waiting: [], mine: [] }, queue)).toBe('2 more conversations wait for a person.')
    expect(describeArrivals(queue, { waiting: [item('a')], mine: [] })).toBeNull()
  })
})
