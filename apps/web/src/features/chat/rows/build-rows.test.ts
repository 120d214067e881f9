import type { Message, MessageContent } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import type { OutboxEntry } from '../outbox/outbox.ts'
import { buildRows } from './build-rows.ts'

const at = '2026-09-01T10:00:00.000Z'
const message = (seq: number, sender: Message['sender'], content: MessageContent = {}, changes: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  sender,
  clientMessageId: sender === 'visitor' ? `client-${seq}` : null,
  turnId: sender === 'bot' ? `t${seq}` : null,
  text: `text ${seq}`,
  content,
  createdAt: at,
  ...changes,
})
const entry = (clientMessageId: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  threadId: 'c',
  clientMessageId,
  text: clientMessageId,
  reply: null,
  createdAt: at,
  attempts: 0,
  notBefore: 0,
  limited: false,
  failure: null,
  ...changes,
})
const build = (messages: Message[], changes: Partial<Parameters<typeof buildRows>[0]> = {}) =>
  buildRows({ messages, pending: [], owner: 'bot', stream: null, streamedTurns: new Set(), now: 0, ...changes }).filter(
    (row) => row.kind !== 'day',
  )
const confirm = (actionRunId: string): MessageContent => ({
  card: { kind: 'confirm', actionRunId, title: 'Refund', rows: [], confirmLabel: 'Yes', cancelLabel: 'No' },
})
const cardsOf = (rows: ReturnType<typeof build>) => rows.flatMap((row) => (row.kind === 'bot' ? [row.card] : []))

describe('buildRows', () => {
  it('shows a message once while its acknowledgement and the outbox overlap, under one key', () => {
    const waiting = build([], { pending: [entry('client-1')] })
    const both = build([message(1, 'visitor')], { pending: [entry('client-1')] })
    expect(both).toHaveLength(1)
    expect(both[0]?.key).toBe(waiting[0]?.key)
    expect(both[0]).toMatchObject({ delivery: { state: 'sent' } })
  })
  it('tells the delivery states apart', () => {
    const failure = { code: 'invalid', message: 'no' }
    const pending = [
      entry('a'),
      entry('b', { attempts: 1 }),
      entry('c', { limited: true, notBefore: 9 }),
      entry('d', { failure }),
      entry('e'),
    ]
    const states = build([], { pending }).map((row) => row.kind === 'visitor' && row.delivery.state)
    expect(states).toEqual(['sending', 'waiting', 'limited', 'failed', 'waiting'])
  })
  it('replaces the streamed text in place', () => {
    const stream = { turnId: 't2', text: 'You ha' }
    const [, streaming] = build([message(1, 'visitor')], { stream })
    const rows = build([message(1, 'visitor'), message(2, 'bot')], { stream, streamedTurns: new Set(['t2']) })
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({ key: streaming?.key, streamed: true, text: 'text 2' })
  })
  it('offers buttons of the last reply alone, until the visitor answers', () => {
    const live = (rows: ReturnType<typeof build>) => rows.flatMap((row) => (row.kind === 'bot' ? [row.live] : []))
    const messages = [
      message(1, 'bot'),
      message(2, 'visitor'),
      message(3, 'bot', {}, { turnId: 't' }),
      message(4, 'bot', {}, { turnId: 't' }),
    ]
    expect(live(build(messages))).toEqual([false, true, true])
    expect(live(build(messages, { pending: [entry('x')] }))).toEqual([false, false, false])
    expect(live(build(messages, { owner: 'queue' }))).toEqual([false, false, false])
  })
  it('lets the latest card be decided once', () => {
    const decided = { reply: { kind: 'confirm', actionRunId: 'r2', decision: 'cancel' } } as const
    expect(cardsOf(build([message(1, 'bot', confirm('r1')), message(2, 'bot', confirm('r2'))]))).toEqual(['superseded', 'live'])
    expect(cardsOf(build([message(1, 'bot', confirm('r2')), message(2, 'visitor', decided)]))).toEqual(['cancelled'])
    expect(cardsOf(build([message(1, 'bot', confirm('r2'))], { pending: [entry('x', decided)] }))).toEqual(['cancelled'])
    expect(cardsOf(build([message(1, 'bot', confirm('r2'))], { owner: 'human' }))).toEqual(['superseded'])
  })
  it('knows a recorded effect by its receipt', () => {
    const receipt: MessageContent = { card: { kind: 'receipt', actionRunId: 'r', receiptId: 'RF-1', title: 'Refunded', rows: [] } }
    expect(cardsOf(build([message(1, 'bot', confirm('r')), message(2, 'bot', receipt)]))[0]).toBe('done')
  })
  it('groups neighbours by author and parts them by dividers', () => {
    const rows = build([
      message(1, 'visitor'),
      message(2, 'visitor'),
      message(3, 'system', { notice: 'agent-joined' }),
      message(4, 'agent', { authorName: 'Dana' }),
      message(5, 'agent', { authorName: 'Noor' }),
    ])
    expect(rows.map((row) => ('opensGroup' in row ? [row.opensGroup, row.closesGroup] : row.kind))).toEqual([
      [true, false],
      [false, true],
      'divider',
      [true, true],
      [true, true],
    ])
  })
})
