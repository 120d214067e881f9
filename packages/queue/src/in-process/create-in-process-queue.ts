import { setMaxListeners } from 'node:events'
import { jobs, type QueueName } from '@frontdesk/contracts/jobs'
import { AppError } from '@frontdesk/core/errors'
import type { Logger } from '@frontdesk/telemetry/logger'
import { parseJob } from '../parse-job.ts'
import type { JobQueue, StartConsumer } from '../port.ts'
import { queueNames } from '../queue-names.ts'
import { createLane, type Lane } from './create-lane.ts'

type InProcessQueue = { queue: JobQueue; startConsumer: StartConsumer }

/**
 * The queue of the embedded edition: jobs live in this process's memory and end with it; sweepers bring back what must not be lost.
 * Takes one consumer at a time. `retryDelayMs` is the delay before the first retry.
 */
export const createInProcessQueue = ({ log, retryDelayMs = 1000 }: { log: Logger; retryDelayMs?: number }): InProcessQueue => {
  const lanes = Object.fromEntries(queueNames.map((name) => [name, createLane(name, { log, retryDelayMs })])) as Record<QueueName, Lane>
  let consuming = false
  let closed = false
  const requireOpen = (): void => {
    if (closed) throw new AppError('upstream-unavailable', 'The queue is closed.')
  }

  const queue: JobQueue = {
    enqueue: async (name, payload, { jobId, delayMs = 0 }) => {
      requireOpen()
      lanes[jobs[name].queue].add({ name, data: parseJob(name, payload).payload, jobId, attempt: 1 }, delayMs)
    },
    depths: async () => queueNames.map((name) => lanes[name].depth()),
    ping: async () => requireOpen(),
    close: async () => {
      closed = true
      for (const name of queueNames) lanes[name].clear()
    },
  }

  const startConsumer: StartConsumer = (handlers, { concurrency }) => {
    if (consuming) throw new AppError('conflict', 'The in-process queue has a consumer already.')
    consuming = true
    const closing = new AbortController()
    setMaxListeners(0, closing.signal)
    for (const name of queueNames) lanes[name].consume({ handlers, concurrency: concurrency[name], closing: closing.signal })
    return {
      close: async (graceMs) => {
        const timer = setTimeout(() => closing.abort(new AppError('upstream-unavailable', 'The consumer is closing.')), graceMs)
        await Promise.all(queueNames.map((name) => lanes[name].stop()))
        clearTimeout(timer)
        consuming = false
      },
    }
  }
  return { queue, startConsumer }
}
