import type { JobName, JobPayload, QueueName } from '@frontdesk/contracts/jobs'

export type JobContext = { jobId: string; signal: AbortSignal }
export type JobHandlers = { [Name in JobName]: (payload: JobPayload<Name>, job: JobContext) => Promise<void> }
export type QueueDepth = { queue: QueueName; waiting: number; active: number; delayed: number; failed: number; oldestWaitingMs: number }

/**
 * Puts jobs on their queues. The same `jobId` waiting or running twice is one job.
 * Payloads are parsed here and again on receipt. Throws `upstream-unavailable` within 2 s when the queue cannot be reached.
 */
export type JobQueue = {
  enqueue<Name extends JobName>(name: Name, payload: JobPayload<Name>, options: { jobId: string; delayMs?: number }): Promise<void>
  depths(): Promise<QueueDepth[]>
  ping(): Promise<void>
  close(): Promise<void>
}

/** Takes jobs off their queues. `close` stops taking, then waits for running jobs up to `graceMs`, then aborts their signals. */
export type JobConsumer = { close(graceMs: number): Promise<void> }
export type StartConsumer = (handlers: JobHandlers, options: { concurrency: Record<QueueName, number> }) => JobConsumer
