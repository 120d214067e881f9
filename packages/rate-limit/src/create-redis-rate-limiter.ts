import { createHash } from 'node:crypto'
import { createErrorLog } from '@frontdesk/telemetry/create-error-log'
import { logConnection } from '@frontdesk/telemetry/log-connection'
import type { Logger } from '@frontdesk/telemetry/logger'
import { Redis } from 'ioredis'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { consumePoint } from './consume-point.ts'
import { createMemoryRateLimiter } from './create-memory-rate-limiter.ts'
import type { RateLimiter } from './port.ts'

type Options = { redisUrl: string; log: Logger; points: number; durationSeconds: number; keyPrefix: string; answerMs?: number }

/** Milliseconds that Redis is left alone after it failed to. */
const restMs = 1000

// Keys hold e-mail and network addresses, of any length; Redis needs neither.
const hashKey = (key: string): string => createHash('sha256').update(key).digest('base64url')

/**
 * Counts in Redis, across processes, under `keyPrefix`: `points` a key in a window of `durationSeconds`. Redis has `answerMs` to
 * answer; while it is away or hangs, this process counts alone. It counts all along, so that an outage hands nobody fresh points.
 */
export const createRedisRateLimiter = (options: Options): RateLimiter => {
  const { redisUrl, log, points, durationSeconds, keyPrefix, answerMs = 60 } = options
  const connection = new Redis(redisUrl, {
    connectionName: keyPrefix,
    connectTimeout: 3000,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1000),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerMs,
    socketTimeout: 3000,
  })
  logConnection(connection, log, keyPrefix)
  const logError = createErrorLog(log)
  const limiter = new RateLimiterRedis({
    storeClient: connection,
    rejectIfRedisNotReady: true,
    keyPrefix,
    points,
    duration: durationSeconds,
    // A key that is out of points is refused here, without asking Redis again.
    inMemoryBlockOnConsumed: points,
  })
  const own = createMemoryRateLimiter({ points, durationSeconds })
  let restUntil = 0

  return {
    consume: async (key) => {
      const hash = hashKey(key)
      const here = await own.consume(hash)
      if (!here.allowed || connection.status !== 'ready' || performance.now() < restUntil) return here
      try {
        return await consumePoint(limiter, hash)
      } catch (error) {
        restUntil = performance.now() + restMs
        logError(error, { limit: keyPrefix }, 'rate limit counts in this process alone')
        return here
      }
    },
    close: async () => connection.disconnect(),
  }
}
