import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimitResult } from './port.ts'

/** Takes one point of a key and says whether it was there; whatever the store throws is thrown on. */
export const consumePoint = async (limiter: RateLimiterAbstract, key: string): Promise<RateLimitResult> => {
  try {
    await limiter.consume(key)
    return { allowed: true }
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) }
  }
}
