import { describe, expect, it } from 'vitest'
import { nextToSend } from './next-to-send.ts'
import { emptyOutbox, type Outbox, type OutboxEntry, parseOutbox } from './outbox.ts'
import { planRetry } from './plan-retry.ts'
import { type OutboxEvent, reduceOutbox } from './reduce-outbox.ts'

const entry = (clientMessageId: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  threadId: 'draft-1',
  clientMessageId,
  text: clientMessageId,
  reply: null,
  createdAt: '2026-09-01T10:00:00.000Z',
  attempts: 0,
  notBefore: 0,
  limited: false,
  failure: null,
  ...changes,
})
const run = (events: OutboxEvent[], from: Outbox = emptyOutbox) => events.reduce(reduceOutbox, from)
const enqueue = (...entries: OutboxEntry[]) => run(entries.map((each) => ({ type: 'enqueued', entry: each })))
const ids = (outbox: Outbox) => outbox.entries.map(({ clientMessageId }) => clientMessageId)

describe('reduceOutbox', () => {
  it('keeps order and refuses a second entry of the same id', () => {
    expect(ids(enqueue(entry('a'), entry('b'), entry('a', { text: 'other' })))).toEqual(['a', 'b'])
  })
  it('moves a draft to its conversation, once', () => {
    const outbox = run(
      [
        { type: 'adopted', draftId: 'draft-1', conversationId: 'c1' },
        { type: 'adopted', draftId: 'draft-1', conversationId: 'c2' },
      ],
      enqueue(entry('a'), entry('b', { threadId: 'c9' })),
    )
    expect(outbox.entries.map(({ threadId }) => threadId)).toEqual(['c1', 'c9'])
    expect(outbox.adopted).toEqual([{ draftId: 'draft-1', conversationId: 'c1' }])
  })
  it('forgets what was delivered and counts attempts of the rest', () => {
    const outbox = run(
      [
        { type: 'delivered', clientMessageIds: ['a', 'unknown'] },
        { type: 'postponed', clientMessageId: 'b', notBefore: 50, limited: false },
      ],
      enqueue(entry('a'), entry('b')),
    )
    expect(outbox.entries).toMatchObject([{ clientMessageId: 'b', attempts: 1, notBefore: 50 }])
  })
  it('wakes what waits for the network, not what waits for a limit', () => {
    const outbox = run([{ type: 'woken' }], enqueue(entry('a', { notBefore: 99 }), entry('b', { notBefore: 99, limited: true })))
    expect(outbox.entries.map(({ notBefore }) => notBefore)).toEqual([0, 99])
  })
  it('keeps the id on retry', () => {
    const outbox = run(
      [
        { type: 'failed', clientMessageId: 'a', failure: { code: 'internal', message: 'x' } },
        { type: 'retried', clientMessageId: 'a' },
      ],
      enqueue(entry('a')),
    )
    expect(outbox.entries).toEqual([entry('a')])
  })
})

describe('nextToSend', () => {
  it('sends in order: a later message never overtakes one that waits', () => {
    expect(nextToSend(enqueue(entry('a', { notBefore: 100 }), entry('b')), 50)).toEqual({ kind: 'wait', until: 100 })
    expect(nextToSend(enqueue(entry('a', { notBefore: 100 }), entry('b')), 100)).toMatchObject({
      kind: 'send',
      entry: { clientMessageId: 'a' },
    })
  })
  it('passes a refused message and other threads', () => {
    const failure = { code: 'invalid', message: 'x' }
    expect(nextToSend(enqueue(entry('a', { failure }), entry('b')), 0)).toMatchObject({ entry: { clientMessageId: 'b' } })
    expect(nextToSend(enqueue(entry('a', { notBefore: 9 }), entry('b', { threadId: 'c' })), 0)).toMatchObject({
      entry: { clientMessageId: 'b' },
    })
    expect(nextToSend(enqueue(entry('a', { failure })), 0)).toEqual({ kind: 'idle' })
  })
})

describe('planRetry', () => {
  const error = (code: Parameters<typeof planRetry>[0]['code'], retryAfterSeconds: number | null = null) => ({
    code,
    message: 'm',
    retryable: true,
    retryAfterSeconds,
  })
  it('never gives up on the network and waits as long as a limit says', () => {
    expect(planRetry(error('offline'), 40)).toEqual({ kind: 'postpone', delayMs: 15_000, limited: false })
    expect(planRetry(error('limit-reached', 12), 0)).toEqual({ kind: 'postpone', delayMs: 12_000, limited: true })
  })
  it('gives up on refusals at once and on faults after three more tries', () => {
    expect(planRetry(error('invalid'), 0)).toMatchObject({ kind: 'fail', code: 'invalid' })
    expect(planRetry(error('internal'), 2)).toMatchObject({ kind: 'postpone' })
    expect(planRetry(error('internal'), 3)).toMatchObject({ kind: 'fail' })
  })
})

describe('parseOutbox', () => {
  it('reads back what was kept and survives rubbish', () => {
    const outbox = enqueue(entry('a', { reply: { kind: 'quick-reply', value: 'v' } }))
    const now = Date.parse('2026-09-02T10:00:00.000Z')
    expect(parseOutbox(JSON.stringify(outbox), now)).toEqual(outbox)
    expect(parseOutbox(JSON.stringify(outbox), now + 7 * 86_400_000).entries).toEqual([])
    for (const rubbish of [null, '', '{', 'null', '[]', '{"entries":[{"text":1}],"adopted":[null]}'])
      expect(parseOutbox(rubbish, now)).toEqual(emptyOutbox)
  })
})
