import { RateLimiterMemory } from 'rate-limiter-flexible'
import { consumePoint } from './consume-point.ts'
import type { RateLimiter } from './port.ts'

/** Counts in this process: `points` a key in a window of `durationSeconds` that opens with the key's first request. */
export const createMemoryRateLimiter = ({ points, durationSeconds }: { points: number; durationSeconds: number }): RateLimiter => {
  const limiter = new RateLimiterMemory({ points, duration: durationSeconds })
  return { consume: (key) => consumePoint(limiter, key), close: async () => undefined }
}
