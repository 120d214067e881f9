import type { Logger } from '@frontdesk/telemetry/logger'
import { createListeners } from '../create-listeners.ts'
import type { Realtime } from '../port.ts'

/** Fan-out inside one process, for the embedded edition. */
export const createInProcessRealtime = ({ log }: { log: Logger }): Realtime => {
  const listeners = createListeners(log)
  let closed = false
  return {
    publish: (topic, event) => {
      if (!closed) listeners.deliver(topic, event)
    },
    subscribe: async (topic, listener) => listeners.add(topic, listener),
    healthy: () => !closed,
    close: async () => {
      closed = true
      listeners.clear()
    },
  }
}
