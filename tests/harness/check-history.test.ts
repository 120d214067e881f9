import type { Message } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import { checkHistory } from './check-history.ts'

const message = (
  seq: number,
  sender: Message['sender'],
  text: string,
  turnId: string | null,
  clientMessageId: string | null = null,
): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  sender,
  clientMessageId,
  turnId,
  text,
  content: {},
  createdAt: '2026-01-01T00:00:00.000Z',
})
const sound = [
  message(1, 'visitor', 'a', 't1', 'id-a'),
  message(2, 'bot', 'A', 't1'),
  message(3, 'visitor', 'b', 't2', 'id-b'),
  message(4, 'bot', 'B', 't2'),
]
const acknowledged = [
  { clientMessageId: 'id-a', text: 'a', seq: 1 },
  { clientMessageId: 'id-b', text: 'b', seq: 3 },
]

describe('checkHistory', () => {
  it('finds nothing in a sound history', () => {
    expect(checkHistory(acknowledged, sound, true)).toMatchObject({ lost: 0, doubled: 0, reordered: 0, unanswered: 0, gaps: 0 })
  })
  it('finds a lost message', () => {
    expect(checkHistory([...acknowledged, { clientMessageId: 'id-c', text: 'c', seq: 5 }], sound, true).lost).toBe(1)
  })
  it('finds a doubled message and a doubled reply', () => {
    const doubled = [...sound, message(5, 'visitor', 'b', 't3', 'id-b'), message(6, 'bot', 'B', 't3'), message(7, 'bot', 'B', 't3')]
    expect(checkHistory(acknowledged, doubled, true).doubled).toBe(2)
  })
  it('finds messages out of order, gaps and silence', () => {
    const swapped = [message(1, 'visitor', 'b', 't2', 'id-b'), message(3, 'visitor', 'a', 't1', 'id-a')]
    const faults = checkHistory(acknowledged, swapped, true)
    expect(faults.reordered).toBeGreaterThan(0)
    expect(faults.gaps).toBe(1)
    expect(faults.unanswered).toBe(2)
  })
})
