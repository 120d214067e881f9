import type { ReadError } from '../../../lib/read-app-error.ts'

export type RetryPlan = { kind: 'postpone'; delayMs: number; limited: boolean } | { kind: 'fail'; code: string; message: string }

const maxDelayMs = 15_000
const maxServerFaults = 3
const defaultLimitSeconds = 10

const backOff = (attempts: number) => Math.min(maxDelayMs, 1000 * 2 ** attempts)

/**
 * What to do with a message that was not taken. Lost network: keep trying, for ever. Rate limit: after the seconds the server named.
 * A fault of the server: three more tries. A refusal: none.
 */
export const planRetry = (error: ReadError, attempts: number): RetryPlan => {
  if (error.code === 'offline' || error.code === 'upstream-unavailable')
    return { kind: 'postpone', delayMs: backOff(attempts), limited: false }
  if (error.code === 'limit-reached')
    return { kind: 'postpone', delayMs: (error.retryAfterSeconds ?? defaultLimitSeconds) * 1000, limited: true }
  // A lost session has just been renewed: one more try tells.
  if (error.code === 'unauthenticated' && attempts === 0) return { kind: 'postpone', delayMs: 0, limited: false }
  if (error.code === 'internal' && attempts < maxServerFaults) return { kind: 'postpone', delayMs: backOff(attempts), limited: false }
  return { kind: 'fail', code: error.code, message: error.message }
}
