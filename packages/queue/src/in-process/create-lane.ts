import type { QueueName } from '@frontdesk/contracts/jobs'
import type { Logger } from '@frontdesk/telemetry/logger'
import { backoffDelay } from '../backoff-delay.ts'
import type { JobHandlers, QueueDepth } from '../port.ts'
import { runJob } from '../run-job.ts'

export type LaneJob = { name: string; data: unknown; jobId: string; attempt: number }
export type LaneConsumer = { handlers: JobHandlers; concurrency: number; closing: AbortSignal }

/** One queue of the in-process adapter: jobs wait in order of arrival and run as many at a time as the consumer allows. */
export type Lane = {
  /** Ignored when a job of that id waits, is delayed or runs. */
  add(job: LaneJob, delayMs: number): void
  consume(consumer: LaneConsumer): void
  /** Starts no more jobs and resolves once none runs. */
  stop(): Promise<void>
  depth(): QueueDepth
  clear(): void
}

export const createLane = (queue: QueueName, { log, retryDelayMs }: { log: Logger; retryDelayMs: number }): Lane => {
  const waiting = new Map<string, LaneJob & { since: number }>()
  const delayed = new Map<string, NodeJS.Timeout>()
  const active = new Map<string, Promise<void>>()
  let failed = 0
  let consumer: LaneConsumer | null = null

  const admit = (job: LaneJob): void => {
    delayed.delete(job.jobId)
    waiting.set(job.jobId, { ...job, since: Date.now() })
    // Whoever enqueued goes first: an acknowledgement must not wait for a handler's synchronous start.
    setImmediate(pump)
  }
  const schedule = (job: LaneJob, delayMs: number): void => {
    if (delayMs <= 0) admit(job)
    else delayed.set(job.jobId, setTimeout(admit, delayMs, job))
  }
  const run = async (job: LaneJob, { handlers, closing }: LaneConsumer): Promise<void> => {
    const outcome = await runJob({ handlers, log, closing }, job)
    active.delete(job.jobId)
    if (outcome.kind === 'dead') failed += 1
    if (outcome.kind === 'released') schedule(job, 0)
    if (outcome.kind === 'retry') schedule({ ...job, attempt: job.attempt + 1 }, backoffDelay(job.attempt, retryDelayMs, Math.random()))
    pump()
  }
  const pump = (): void => {
    while (consumer && active.size < consumer.concurrency) {
      const [job] = waiting.values()
      if (!job) return
      waiting.delete(job.jobId)
      active.set(job.jobId, run(job, consumer))
    }
  }

  return {
    add: (job, delayMs) => {
      if (!waiting.has(job.jobId) && !delayed.has(job.jobId) && !active.has(job.jobId)) schedule(job, delayMs)
    },
    consume: (next) => {
      consumer = next
      pump()
    },
    stop: async () => {
      consumer = null
      await Promise.all(active.values())
    },
    depth: () => {
      const [oldest] = waiting.values()
      const oldestWaitingMs = oldest ? Date.now() - oldest.since : 0
      return { queue, waiting: waiting.size, active: active.size, delayed: delayed.size, failed, oldestWaitingMs }
    },
    clear: () => {
      for (const timer of delayed.values()) clearTimeout(timer)
      delayed.clear()
      waiting.clear()
    },
  }
}
