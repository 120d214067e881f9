import type { RealtimeEvent, Topic } from '@frontdesk/contracts/realtime'
import type { Logger } from '@frontdesk/telemetry/logger'

export type Listener = (event: RealtimeEvent) => void

/** Who in this process listens to which topic. */
export type Listeners = {
  /** `first` when nobody listened to the topic before; `remove` tells whether nobody does now, once. */
  add(topic: Topic, listener: Listener): { first: boolean; remove: () => { last: boolean } }
  /** Calls the topic's listeners, in order of subscription, after the caller's own work; what one throws is logged. */
  deliver(topic: Topic, event: RealtimeEvent): void
  topics(): Topic[]
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
      const known = byTopic.get(topic)
      const entries = known ?? new Set()
      const entry = { listener }
      entries.add(entry)
      if (!known) byTopic.set(topic, entries)
      const remove = (): { last: boolean } => {
        const last = entries.delete(entry) && entries.size === 0
        if (last && byTopic.get(topic) === entries) byTopic.delete(topic)
        return { last }
      }
      return { first: !known, remove }
    },
    deliver: (topic, event) => {
      if (byTopic.has(topic)) queueMicrotask(() => call(topic, event))
    },
    topics: () => [...byTopic.keys()],
    clear: () => byTopic.clear(),
  }
}
