import type { Message, Sender } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import { buildThreadRows, type ThreadRow } from './build-thread-rows.ts'

const message = (seq: number, sender: Sender, minute: number, change: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  sender,
  clientMessageId: null,
  turnId: null,
  text: 'text',
  content: {},
  createdAt: new Date(2026, 10, 23, 10, minute).toISOString(),
  ...change,
})
const brief = (row: ThreadRow) =>
  row.kind === 'message' ? `${row.message.id}${row.opensGroup ? ' opens' : ''}${row.closesGroup ? ' closes' : ''}` : row.kind

describe('buildThreadRows', () => {
  it('is empty without messages', () => {
    expect(buildThreadRows([])).toEqual([])
  })

  it('groups messages of one author that come soon after each other', () => {
    const rows = buildThreadRows([message(1, 'visitor', 0), message(2, 'visitor', 1), message(3, 'bot', 1), message(4, 'bot', 20)])
    expect(rows.map(brief)).toEqual(['day', 'm1 opens', 'm2 closes', 'm3 opens closes', 'm4 opens closes'])
  })

  it('keeps two agents apart', () => {
    const by = (authorName: string) => ({ content: { authorName } })
    const rows = buildThreadRows([message(1, 'agent', 0, by('Vera')), message(2, 'agent', 0, by('Noah'))])
    expect(rows.map(brief)).toEqual(['day', 'm1 opens closes', 'm2 opens closes'])
  })

  it('draws a line for system notes and ends groups there', () => {
    const rows = buildThreadRows([message(1, 'bot', 0), message(2, 'system', 0), message(3, 'bot', 0)])
    expect(rows.map(brief)).toEqual(['day', 'm1 opens closes', 'divider', 'm3 opens closes'])
  })

  it('starts a new day', () => {
    const next = new Date(2026, 10, 24, 9, 0).toISOString()
    const rows = buildThreadRows([message(1, 'visitor', 0), message(2, 'visitor', 0, { createdAt: next })])
    expect(rows.map(brief)).toEqual(['day', 'm1 opens closes', 'day', 'm2 opens closes'])
  })
})
