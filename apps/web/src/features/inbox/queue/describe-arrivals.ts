import type { QueueData } from './queue-data.ts'

/** What to say aloud when the queue has changed; null when nobody new waits. */
export const describeArrivals = (before: QueueData | undefined, after: QueueData): string | null => {
  if (before === undefined) return null
  const known = new Set(before.waiting.map(({ conversationId }) => conversationId))
  const arrived = after.waiting.filter(({ conversationId }) => !known.has(conversationId))
  if (arrived.length === 0) return null
  const [only] = arrived
  if (arrived.length === 1) return `${only?.customerName ?? 'A guest'} waits for a person.`
  return `${arrived.length} more conversations wait for a person.`
}
