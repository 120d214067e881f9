import type { Outbox, OutboxEntry } from './outbox.ts'

export type NextToSend = { kind: 'send'; entry: OutboxEntry } | { kind: 'wait'; until: number } | { kind: 'idle' }

/** Per thread only the oldest entry that has not failed may go; of all threads the first that is due at `now` (epoch ms). */
export const nextToSend = (outbox: Outbox, now: number): NextToSend => {
  const heads = new Map<string, OutboxEntry>()
  for (const entry of outbox.entries) if (entry.failure === null && !heads.has(entry.threadId)) heads.set(entry.threadId, entry)
  const waiting = [...heads.values()]
  const due = waiting.find((entry) => entry.notBefore <= now)
  if (due !== undefined) return { kind: 'send', entry: due }
  return waiting.length === 0 ? { kind: 'idle' } : { kind: 'wait', until: Math.min(...waiting.map((entry) => entry.notBefore)) }
}
