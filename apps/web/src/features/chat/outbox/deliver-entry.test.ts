import type { Message, SendMessageInput } from '@frontdesk/contracts/message'
import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { type DeliveryPorts, deliverEntry } from './deliver-entry.ts'
import { nextToSend } from './next-to-send.ts'
import { emptyOutbox, type Outbox } from './outbox.ts'
import { reduceOutbox } from './reduce-outbox.ts'

const refused = (code: string, data: Record<string, unknown> = {}) =>
  TRPCClientError.from({ error: { message: 'no', code: -32_000, data: { code, ...data } } })

/** A server that knows each id once, and a network whose faults are scripted: `lost` takes the message and loses the answer. */
const world = (texts: string[], faults: (unknown | 'lost' | null)[] = []) => {
  let outbox: Outbox = emptyOutbox
  let clock = 0
  const stored: SendMessageInput[] = []
  const shown: string[] = []
  let conversations = 0
  const calls = { renewals: 0, sends: 0 }
  const ports: DeliveryPorts = {
    start: async () => ({ id: `c${++conversations}` }),
    send: async (input) => {
      const fault = faults[calls.sends++] ?? null
      if (fault !== null && fault !== 'lost') throw fault
      if (!stored.some((known) => known.clientMessageId === input.clientMessageId)) stored.push(input)
      if (fault === 'lost') throw new TypeError('fetch failed')
      return { message: { clientMessageId: input.clientMessageId } as Message }
    },
    renewSession: async () => {
      calls.renewals += 1
    },
    acknowledged: (message) => shown.push(message.clientMessageId ?? ''),
    outbox: {
      get: () => outbox,
      dispatch: (event) => {
        outbox = reduceOutbox(outbox, event)
      },
    },
    now: () => clock,
  }
  for (const text of texts) {
    const entry = {
      threadId: 'draft-1',
      clientMessageId: text,
      text,
      reply: null,
      createdAt: '',
      attempts: 0,
      notBefore: 0,
      limited: false,
      failure: null,
    }
    ports.outbox.dispatch({ type: 'enqueued', entry })
  }
  const runToEnd = async () => {
    for (let next = nextToSend(outbox, clock); next.kind !== 'idle'; next = nextToSend(outbox, clock)) {
      if (next.kind === 'wait') clock = next.until
      else await deliverEntry(next.entry.clientMessageId, ports)
    }
  }
  return { runToEnd, stored, shown, calls, conversations: () => conversations, entries: () => outbox.entries, clock: () => clock }
}

describe('deliverEntry', () => {
  it('makes one conversation and delivers in order, once each, whatever the network does', async () => {
    const offline = new TypeError('fetch failed')
    const desk = world(['a', 'b', 'c'], [offline, 'lost', offline, null, offline, null, 'lost'])
    await desk.runToEnd()
    expect(desk.stored.map(({ clientMessageId, conversationId }) => [clientMessageId, conversationId])).toEqual([
      ['a', 'c1'],
      ['b', 'c1'],
      ['c', 'c1'],
    ])
    expect(desk.shown).toEqual(['a', 'b', 'c'])
    expect(desk.conversations()).toBe(1)
    expect(desk.entries()).toEqual([])
  })
  it('waits as long as a rate limit says', async () => {
    const desk = world(['a'], [refused('TOO_MANY_REQUESTS', { retryAfterSeconds: 12 })])
    await desk.runToEnd()
    expect(desk.clock()).toBe(12_000)
    expect(desk.stored).toHaveLength(1)
  })
  it('keeps a refused message with the reason and goes on with the next', async () => {
    const desk = world(['a', 'b'], [refused('BAD_REQUEST')])
    await desk.runToEnd()
    expect(desk.entries()).toMatchObject([{ clientMessageId: 'a', failure: { code: 'invalid' } }])
    expect(desk.stored.map(({ text }) => text)).toEqual(['b'])
  })
  it('renews a lost session and tries once more', async () => {
    const desk = world(['a'], [refused('UNAUTHORIZED')])
    await desk.runToEnd()
    expect(desk.calls).toEqual({ renewals: 1, sends: 2 })
    expect(desk.stored).toHaveLength(1)
  })
})
