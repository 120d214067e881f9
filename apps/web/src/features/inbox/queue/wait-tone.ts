export type WaitTone = 'calm' | 'long' | 'late'

const longSeconds = 2 * 60
const lateSeconds = 5 * 60

/** How pressing a wait is. */
export const waitTone = (seconds: number): WaitTone => (seconds >= lateSeconds ? 'late' : seconds >= longSeconds ? 'long' : 'calm')

/** Seconds waited by now, of `waitedSeconds` as the server counted them at `readAt` (epoch ms of this browser's clock). */
export const waitedNow = (waitedSeconds: number, readAt: number, now: number): number => waitedSeconds + Math.max(0, now - readAt) / 1000
