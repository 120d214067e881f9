import type { Clock } from './port.ts'

/** Lets one request start every `delayMs`, however many wait. */
export const createPace = (delayMs: number, clock: Clock, signal: AbortSignal | undefined) => {
  let nextAt = 0
  return async (): Promise<void> => {
    const now = clock.now()
    const startAt = Math.max(now, nextAt)
    nextAt = startAt + delayMs
    if (startAt > now) await clock.wait(startAt - now, signal)
  }
}
