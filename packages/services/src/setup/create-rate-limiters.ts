import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { createRedisRateLimiter } from '@frontdesk/rate-limit/create-redis-rate-limiter'
import type { RateLimiter } from '@frontdesk/rate-limit/port'
import type { Logger } from '@frontdesk/telemetry/logger'
import type { RateLimiters } from '../context.ts'

type Options = {
  redisUrl: string | null
  log: Logger
  messagesPerMinute: number
  conversationsPerMinute: number
  apiCallsPerMinute: number
}

/** Sign-in attempts a minute for one account from one address. */
const signInsPerMinute = 5

/** The desk's limits, counted in Redis where there is one, else in this process. */
export const createRateLimiters = (options: Options): RateLimiters & { close(): Promise<void> } => {
  const create = (keyPrefix: string, points: number): RateLimiter =>
    options.redisUrl === null
      ? createMemoryRateLimiter({ points, durationSeconds: 60 })
      : createRedisRateLimiter({
          redisUrl: options.redisUrl,
          log: options.log,
          points,
          durationSeconds: 60,
          keyPrefix: `frontdesk:limit:${keyPrefix}`,
        })
  const limiters = {
    messages: create('messages', options.messagesPerMinute),
    starts: create('starts', options.conversationsPerMinute),
    signIns: create('sign-ins', signInsPerMinute),
    apiCalls: create('api-calls', options.apiCallsPerMinute),
  }
  return {
    ...limiters,
    close: async () => {
      await Promise.all(Object.values(limiters).map((limiter) => limiter.close()))
    },
  }
}
