import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import { acknowledge } from './acknowledge.ts'
import { applyEvent } from './apply-event.ts'
import { contiguousSeq } from './contiguous-seq.ts'
import { mergeMessages } from './merge-messages.ts'
import { mergePage } from './merge-page.ts'
import { newerView } from './newer-view.ts'
import type { Thread } from './thread.ts'

const message = (seq: number, sender: Message['sender'] = 'bot'): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  sender,
  clientMessageId: sender === 'visitor' ? `client-${seq}` : null,
  turnId: sender === 'bot' ? `t${seq}` : null,
  text: `text ${seq}`,
  content: {},
  createdAt: '2026-09-01T10:00:00.000Z',
})
const view: ConversationView = {
  id: 'c',
  status: 'open',
  owner: 'bot',
  ownershipEpoch: 1,
  lastSeq: 0,
  queuePlace: null,
  estimatedWaitMinutes: null,
  agentName: null,
  busy: false,
  createdAt: '2026-09-01T10:00:00.000Z',
}
const thread: Thread = { messages: [], view, syncedSeq: 0, answeredSeq: 0 }
const finished = (answeredSeq: number, lastSeq: number) =>
  ({ name: 'turn-finished', payload: { conversationId: 'c', turnId: 't', outcome: 'answered', lastSeq, answeredSeq } }) as const

describe('mergeMessages', () => {
  it('orders by seq, drops doubles and keeps identity where nothing is new', () => {
    const known = mergeMessages([], [message(2), message(1), message(2)])
    expect(known.map(({ seq }) => seq)).toEqual([1, 2])
    expect(mergeMessages(known, [message(1)])).toBe(known)
  })
})

describe('contiguousSeq', () => {
  it('stops at the first gap', () => {
    expect(contiguousSeq(thread)).toBe(0)
    expect(contiguousSeq({ ...thread, messages: [message(2)] })).toBe(0)
    expect(contiguousSeq({ ...thread, messages: [message(1), message(2), message(4)] })).toBe(2)
  })
  it('passes over what the server has withheld', () => {
    expect(contiguousSeq({ messages: [message(1), message(3), message(4), message(6)], syncedSeq: 3 })).toBe(4)
  })
})

describe('newerView', () => {
  it('never goes back to an earlier owner or seq', () => {
    const human = { ...view, owner: 'human' as const, ownershipEpoch: 3, lastSeq: 5 }
    expect(newerView(human, { ...view, ownershipEpoch: 2, lastSeq: 9 })).toBe(human)
    expect(newerView(human, { ...human, lastSeq: 4, agentName: 'late' }).agentName).toBeNull()
    expect(newerView(view, human)).toBe(human)
  })
})

describe('applyEvent', () => {
  it('shows the gap a missed message leaves', () => {
    const next = applyEvent(
      { ...thread, messages: [message(1)] },
      { name: 'message-created', payload: { conversationId: 'c', message: message(3) } },
    )
    expect(next.view.lastSeq).toBe(3)
    expect(contiguousSeq(next)).toBe(1)
  })
  it('is idle after the turn that answered the last message, busy while a later one waits', () => {
    const busy = { ...thread, messages: [message(1, 'visitor'), message(2, 'visitor')], view: { ...view, busy: true } }
    expect(applyEvent(busy, finished(2, 3)).view.busy).toBe(false)
    expect(applyEvent(busy, finished(1, 3)).view.busy).toBe(true)
  })
})

describe('mergePage', () => {
  it('keeps what events brought while the page was under way, and its newer view', () => {
    const known = { ...thread, messages: [message(3)], view: { ...view, lastSeq: 3, busy: true }, answeredSeq: 1 }
    const merged = mergePage(known, { messages: [message(1), message(2)], conversation: { ...view, lastSeq: 2 } })
    expect(merged.messages.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(merged).toMatchObject({ syncedSeq: 2, answeredSeq: 1, view: { lastSeq: 3, busy: true } })
  })
})

describe('acknowledge', () => {
  it('expects an answer', () => {
    expect(acknowledge(thread, message(1, 'visitor')).view.busy).toBe(true)
  })
  it('expects none when the turn was faster than the acknowledgement, or a person answers', () => {
    expect(acknowledge(applyEvent(thread, finished(1, 2)), message(1, 'visitor')).view.busy).toBe(false)
    expect(acknowledge({ ...thread, messages: [message(2)] }, message(1, 'visitor')).view.busy).toBe(false)
    expect(acknowledge({ ...thread, view: { ...view, owner: 'human' } }, message(1, 'visitor')).view.busy).toBe(false)
  })
})
