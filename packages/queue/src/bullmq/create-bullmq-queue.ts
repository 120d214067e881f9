import { randomUUID } from 'node:crypto'
import { jobs, type QueueName } from '@frontdesk/contracts/jobs'
import { AppError } from '@frontdesk/core/errors'
import { createErrorLog } from '@frontdesk/telemetry/create-error-log'
import type { Logger } from '@frontdesk/telemetry/logger'
import { settleWithin } from '@frontdesk/telemetry/settle-within'
import { type JobsOptions, Queue } from 'bullmq'
import { backoffJitter } from '../backoff-delay.ts'
import { parseJob } from '../parse-job.ts'
import type { JobQueue, QueueDepth } from '../port.ts'
import { queueNames } from '../queue-names.ts'
import { connectRedis } from './connect-redis.ts'
import { createReadiness } from './create-readiness.ts'

type Options = { redisUrl: string; log: Logger; prefix?: string; timeoutMs?: number; retryDelayMs?: number }

const readDepth = async (name: QueueName, queue: Queue): Promise<QueueDepth> => {
  const [counts, [oldest]] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
    queue.getJobs(['waiting'], 0, 0, true),
  ])
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts
  return { queue: name, waiting, active, delayed, failed, oldestWaitingMs: oldest ? Math.max(0, Date.now() - oldest.timestamp) : 0 }
}

/**
 * The queue on Redis. Every operation answers or throws `upstream-unavailable` within `timeoutMs`, also when Redis hangs, and works
 * again once Redis is back. `retryDelayMs` is the delay before a job's first retry.
 */
export const createBullmqQueue = ({ redisUrl, log, prefix = 'frontdesk', timeoutMs = 1500, retryDelayMs = 1000 }: Options): JobQueue => {
  const connection = connectRedis(redisUrl, log, 'queue-producer', {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: timeoutMs,
    // A server that vanished without a word is given up, so that a reconnect can find its successor.
    socketTimeout: 2 * timeoutMs,
  })
  const waitUntilReady = createReadiness(connection)
  const logError = createErrorLog(log)
  const open = (name: QueueName): Queue => {
    const options = { connection, prefix, skipVersionCheck: true, streams: { events: { maxLen: 100 } } }
    return new Queue(name, options).on('error', (error) => logError(error, { queue: name }, 'queue error'))
  }
  const queues = Object.fromEntries(queueNames.map((name) => [name, open(name)])) as Record<QueueName, Queue>

  const reach = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await settleWithin(waitUntilReady().then(work), timeoutMs)
    } catch (error) {
      throw new AppError('upstream-unavailable', 'The queue cannot be reached.', { cause: error })
    }
  }

  return {
    enqueue: async (name, payload, { jobId, delayMs = 0 }) => {
      const { payload: data } = parseJob(name, payload)
      const { queue, attempts } = jobs[name]
      const options: JobsOptions = {
        // The given id deduplicates for as long as the job waits or runs; as BullMQ's own id a dead letter would block it for good.
        jobId: randomUUID(),
        deduplication: { id: jobId },
        ...(attempts > 1 ? { attempts, backoff: { type: 'exponential', delay: retryDelayMs, jitter: backoffJitter } } : {}),
        ...(delayMs > 0 ? { delay: delayMs } : {}),
      }
      await reach(() => queues[queue].add(name, data, options))
    },
    depths: () => reach(() => Promise.all(queueNames.map((name) => readDepth(name, queues[name])))),
    ping: async () => {
      await reach(() => connection.ping())
    },
    close: async () => {
      await Promise.all(queueNames.map((name) => queues[name].close()))
      connection.disconnect()
    },
  }
}
