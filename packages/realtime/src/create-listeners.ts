import type { RealtimeEvent, Topic } from '@frontdesk/contracts/realtime'
import type { Logger } from '@frontdesk/telemetry/logger'

export type Listener = (event: RealtimeEvent) => void

/** Who in this process listens to which topic. */
export type Listeners = {
  /** Returns how to remove it, which tells whether it was the topic's last. */
  add(topic: Topic, listener: Listener): () => { last: boolean }
  /** Calls the topic's listeners, in order of subscription, after the caller's own work; what one throws is logged. */
  deliver(topic: Topic, event: RealtimeEvent): void
  clear(): void
}

export const createListeners = (log: Logger): Listeners => {
  const byTopic = new Map<Topic, Set<{ listener: Listener }>>()
  const call = (topic: Topic, event: RealtimeEvent): void => {
    for (const { listener } of byTopic.get(topic) ?? []) {
      try {
        listener(event)
      } catch (error) {
        log.error({ err: error, event: event.name }, 'a realtime listener threw')
      }
    }
  }
  return {
    add: (topic, listener) => {
      const entries = byTopic.get(topic) ?? new Set()
      const entry = { listener }
      byTopic.set(topic, entries.add(entry))
      return () => {
        const last = entries.delete(entry) && entries.size === 0
        if (last && byTopic.get(topic) === entries) byTopic.delete(topic)
        return { last }
      }
    },
    deliver: (topic, event) => {
      if (byTopic.has(topic)) queueMicrotask(() => call(topic, event))
    },
    clear: () => byTopic.clear(),
  }
}
