import { setMaxListeners } from 'node:events'
import type { QueueName } from '@frontdesk/contracts/jobs'
import { AppError } from '@frontdesk/core/errors'
import { createErrorLog } from '@frontdesk/telemetry/create-error-log'
import type { Logger } from '@frontdesk/telemetry/logger'
import { settleWithin } from '@frontdesk/telemetry/settle-within'
import { type Processor, UnrecoverableError, WaitingError, Worker, type WorkerOptions } from 'bullmq'
import type { JobHandlers, StartConsumer } from '../port.ts'
import { queueNames } from '../queue-names.ts'
import { runJob } from '../run-job.ts'
import { connectRedis } from './connect-redis.ts'

type Options = { redisUrl: string; log: Logger; prefix?: string }

/** Dead letters kept for each queue. */
const keptFailures = 1000
/** Milliseconds that aborted jobs have to end, and workers to say good-bye to Redis. */
const partingMs = 2500
const stalledMessage = 'job stalled more than allowable limit'

const createProcessor =
  (handlers: JobHandlers, log: Logger, closing: AbortSignal): Processor =>
  async (job, token) => {
    const jobId = job.deduplicationId ?? job.id ?? ''
    const outcome = await runJob({ handlers, log, closing }, { name: job.name, data: job.data, jobId, attempt: job.attemptsMade + 1 })
    switch (outcome.kind) {
      case 'done':
        return
      case 'retry':
        throw new Error('retry')
      case 'dead':
        throw new UnrecoverableError(outcome.reason)
      case 'released':
        await job.moveToWait(token)
        throw new WaitingError()
    }
  }

const startWorker = (name: QueueName, processor: Processor, options: WorkerOptions, log: Logger): Worker => {
  const logError = createErrorLog(log)
  return new Worker(name, processor, options)
    .on('error', (error) => logError(error, { queue: name }, 'worker error'))
    .on('stalled', (jobId) => log.warn({ queue: name, bullmqId: jobId }, 'job stalled and goes back to its queue'))
    .on('failed', (job, error) => {
      if (error.message !== stalledMessage) return
      log.error({ queue: name, jobName: job?.name, jobId: job?.deduplicationId }, 'job failed for good: it stalled too often')
    })
}

/** Returns how to start the consumer of the queue on Redis; it lives through outages, restarts and flushes of Redis. */
export const startBullmqConsumer =
  ({ redisUrl, log, prefix = 'frontdesk' }: Options): StartConsumer =>
  (handlers, { concurrency }) => {
    // Longer than any blocking read, shorter than patience: a server that vanished without a word is given up.
    const connection = connectRedis(redisUrl, log, 'queue-consumer', { maxRetriesPerRequest: null, socketTimeout: 15_000 })
    const closing = new AbortController()
    setMaxListeners(0, closing.signal)
    const processor = createProcessor(handlers, log, closing.signal)
    const timing = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3, runRetryDelay: 1000 }
    const keeping = { removeOnComplete: { count: 0 }, removeOnFail: { count: keptFailures } }
    const workers = queueNames.map((name) =>
      startWorker(name, processor, { connection, prefix, concurrency: concurrency[name], ...timing, ...keeping }, log),
    )
    return {
      close: async (graceMs) => {
        const ended = Promise.all(workers.map((worker) => worker.close()))
        await settleWithin(ended, graceMs).catch(() => closing.abort(new AppError('upstream-unavailable', 'The consumer is closing.')))
        await settleWithin(ended, partingMs).catch((error) => log.warn({ err: error }, 'workers did not end in time'))
        connection.disconnect()
      },
    }
  }
