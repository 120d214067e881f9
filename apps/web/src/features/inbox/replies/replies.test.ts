import { describe, expect, it } from 'vitest'
import type { ReadError } from '@/lib/read-app-error'
import type { PendingReply } from './pending-reply.ts'
import { planReplyRetry } from './plan-reply-retry.ts'
import { reduceReplies } from './reduce-replies.ts'

const reply = (clientMessageId: string): PendingReply => ({
  clientMessageId,
  conversationId: 'c1',
  text: 'Hello',
  expectedEpoch: 3,
  state: 'sending',
  failure: null,
})
const error = (change: Partial<ReadError>): ReadError => ({
  code: 'offline',
  message: 'No answer.',
  retryable: true,
  retryAfterSeconds: null,
  ...change,
})

describe('reduceReplies', () => {
  it('keeps the id and the epoch of a reply through failure and retry', () => {
    const written = reduceReplies([reply('a')], { kind: 'written', reply: reply('b') })
    const failed = reduceReplies(written, { kind: 'failed', clientMessageId: 'a', failure: { kind: 'retry', message: 'No answer.' } })
    expect(failed.map(({ state }) => state)).toEqual(['failed', 'sending'])
    const retried = reduceReplies(failed, { kind: 'retried', clientMessageId: 'a' })
    expect(retried).toEqual([reply('a'), reply('b')])
    expect(reduceReplies(retried, { kind: 'gone', clientMessageId: 'a' })).toEqual([reply('b')])
  })

  it('ignores ids it does not know', () => {
    expect(reduceReplies([reply('a')], { kind: 'gone', clientMessageId: 'x' })).toEqual([reply('a')])
  })
})

describe('planReplyRetry', () => {
  it('tries again a few times while the server cannot be reached, then asks the agent', () => {
    expect([1, 2, 3].map((attempt) => planReplyRetry(error({}), attempt))).toEqual([{ waitMs: 600 }, { waitMs: 2000 }, { waitMs: 5000 }])
    expect(planReplyRetry(error({}), 4)).toEqual({ failure: { kind: 'retry', message: 'No answer.' } })
  })

  it('never insists after a change of hands or a refusal', () => {
    const conflict = error({ code: 'conflict', message: 'This conversation is no longer yours.', retryable: false })
    expect(planReplyRetry(conflict, 1)).toEqual({ failure: { kind: 'changed-hands', message: 'This conversation is no longer yours.' } })
    expect(planReplyRetry(error({ code: 'forbidden', retryable: false }), 1)).toMatchObject({ failure: { kind: 'refused' } })
  })

  it('leaves a long wait to the agent', () => {
    expect(planReplyRetry(error({ code: 'limit-reached', retryAfterSeconds: 40 }), 1)).toMatchObject({ failure: { kind: 'retry' } })
  })
})
