import type { QueueData } from './queue-data.ts'

/** Ids in the order of the list. */
export const queueOrder = (queue: QueueData): string[] => [...queue.mine, ...queue.waiting].map(({ conversationId }) => conversationId)

/** The conversation above or below the open one; the ends do not wrap. From one that has left the list: the first or the last. */
export const moveSelection = (order: readonly string[], current: string | null, step: 1 | -1): string | null => {
  const index = current === null ? -1 : order.indexOf(current)
  if (index === -1) return (step === 1 ? order[0] : order.at(-1)) ?? null
  return order[Math.min(order.length - 1, Math.max(0, index + step))] ?? null
}
