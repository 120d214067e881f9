import type { RealtimeEvent, Topic } from '@frontdesk/contracts/realtime'

/**
 * Fan-out of events between processes. Delivery is at most once and best effort: events are hints.
 * `publish` never throws and never waits for a dead broker; `healthy` is false while events may be getting lost.
 */
export type Realtime = {
  publish(topic: Topic, event: RealtimeEvent): void
  /** Resolves once events published from now on will be seen; call the returned function to stop. */
  subscribe(topic: Topic, listener: (event: RealtimeEvent) => void): Promise<() => void>
  healthy(): boolean
  close(): Promise<void>
}
