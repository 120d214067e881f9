import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import { applyThreadEvent } from './apply-thread-event.ts'
import type { ThreadData } from './thread-data.ts'

const conversation: ConversationView = {
  id: 'c1',
  status: 'open',
  owner: 'bot',
  ownershipEpoch: 2,
  lastSeq: 2,
  queuePlace: null,
  estimatedWaitMinutes: null,
  agentName: null,
  busy: false,
  createdAt: '2026-11-23T10:00:00.000Z',
}
const message = (seq: number): Message => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  sender: 'visitor',
  clientMessageId: null,
  turnId: null,
  text: `text ${seq}`,
  content: {},
  createdAt: '2026-11-23T10:00:00.000Z',
})
const thread: ThreadData = { conversation, messages: [message(1), message(2)], handoff: null, customer: null, orders: [], assigneeId: null }
const created = (seq: number, conversationId = 'c1') =>
  ({ name: 'message-created', payload: { conversationId, message: message(seq) } }) as const
const seqs = (data: ThreadData) => data.messages.map(({ seq }) => seq)

describe('applyThreadEvent', () => {
  it('appends the next message', () => {
    const { thread: next, stale } = applyThreadEvent(thread, created(3))
    expect(seqs(next)).toEqual([1, 2, 3])
    expect(next.conversation.lastSeq).toBe(3)
    expect(stale).toBe(false)
  })

  it('takes a message it has as known', () => {
    expect(applyThreadEvent(thread, created(2))).toEqual({ thread, stale: false })
  })

  it('asks the server over a gap, and appends nothing', () => {
    const { thread: next, stale } = applyThreadEvent(thread, created(4))
    expect(seqs(next)).toEqual([1, 2])
    expect(stale).toBe(true)
  })

  it('leaves other conversations alone', () => {
    expect(applyThreadEvent(thread, created(3, 'other'))).toEqual({ thread, stale: false })
    expect(applyThreadEvent(thread, { name: 'queue-changed', payload: {} })).toEqual({ thread, stale: false })
  })

  it('follows a turn and notices replies it missed', () => {
    const started = applyThreadEvent(thread, { name: 'turn-started', payload: { conversationId: 'c1', turnId: 't' } })
    expect(started.thread.conversation.busy).toBe(true)
    const finish = (lastSeq: number) =>
      applyThreadEvent(started.thread, {
        name: 'turn-finished',
        payload: { conversationId: 'c1', turnId: 't', outcome: 'answered', lastSeq, answeredSeq: 2 },
      })
    expect(finish(2)).toMatchObject({ thread: { conversation: { busy: false } }, stale: false })
    expect(finish(3).stale).toBe(true)
  })

  it('takes a newer view and never an older one', () => {
    const update = (change: Partial<ConversationView>) =>
      applyThreadEvent(thread, {
        name: 'conversation-updated',
        payload: { conversationId: 'c1', conversation: { ...conversation, ...change } },
      })
    expect(update({ owner: 'human', ownershipEpoch: 3 })).toMatchObject({ thread: { conversation: { owner: 'human' } }, stale: true })
    expect(update({ owner: 'human', ownershipEpoch: 1 })).toMatchObject({ thread: { conversation: { owner: 'bot' } }, stale: true })
    expect(update({ owner: 'queue', lastSeq: 1 })).toMatchObject({ thread: { conversation: { owner: 'bot' } } })
  })
})
