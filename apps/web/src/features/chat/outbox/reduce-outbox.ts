import type { Outbox, OutboxEntry } from './outbox.ts'

export type OutboxEvent =
  | { type: 'enqueued'; entry: OutboxEntry }
  /** The server has them, by acknowledgement or because they came back in a sync. */
  | { type: 'delivered'; clientMessageIds: readonly string[] }
  | { type: 'postponed'; clientMessageId: string; notBefore: number; limited: boolean }
  | { type: 'failed'; clientMessageId: string; failure: { code: string; message: string } }
  | { type: 'retried'; clientMessageId: string }
  | { type: 'discarded'; clientMessageId: string }
  | { type: 'adopted'; draftId: string; conversationId: string }
  /** The network is back: nothing waits for it any longer. */
  | { type: 'woken' }

const keptAdoptions = 20

const change = (outbox: Outbox, id: string, changes: Partial<OutboxEntry>): Outbox => ({
  ...outbox,
  entries: outbox.entries.map((entry) => (entry.clientMessageId === id ? { ...entry, ...changes } : entry)),
})

const attempted = (outbox: Outbox, id: string) => (outbox.entries.find((entry) => entry.clientMessageId === id)?.attempts ?? 0) + 1

/** The outbox after an event; order of entries is the order in which they were written. */
export const reduceOutbox = (outbox: Outbox, event: OutboxEvent): Outbox => {
  switch (event.type) {
    case 'enqueued': {
      const known = outbox.entries.some((entry) => entry.clientMessageId === event.entry.clientMessageId)
      return known ? outbox : { ...outbox, entries: [...outbox.entries, event.entry] }
    }
    case 'delivered': {
      const entries = outbox.entries.filter((entry) => !event.clientMessageIds.includes(entry.clientMessageId))
      return entries.length === outbox.entries.length ? outbox : { ...outbox, entries }
    }
    case 'postponed': {
      const { clientMessageId: id, notBefore, limited } = event
      return change(outbox, id, { notBefore, limited, attempts: attempted(outbox, id) })
    }
    case 'failed':
      return change(outbox, event.clientMessageId, {
        failure: event.failure,
        limited: false,
        attempts: attempted(outbox, event.clientMessageId),
      })
    case 'retried':
      return change(outbox, event.clientMessageId, { failure: null, notBefore: 0, limited: false, attempts: 0 })
    case 'discarded':
      return { ...outbox, entries: outbox.entries.filter((entry) => entry.clientMessageId !== event.clientMessageId) }
    case 'adopted': {
      const { draftId, conversationId } = event
      if (outbox.adopted.some((adoption) => adoption.draftId === draftId)) return outbox
      return {
        entries: outbox.entries.map((entry) => (entry.threadId === draftId ? { ...entry, threadId: conversationId } : entry)),
        adopted: [...outbox.adopted, { draftId, conversationId }].slice(-keptAdoptions),
      }
    }
    case 'woken':
      return { ...outbox, entries: outbox.entries.map((entry) => (entry.limited ? entry : { ...entry, notBefore: 0 })) }
  }
}
