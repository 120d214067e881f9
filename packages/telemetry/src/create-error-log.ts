import type { LogFields, Logger } from './logger.ts'

/** Logs errors that come in floods: the first of each message at once, repeats at most every `everyMs` with their count. */
export const createErrorLog = (log: Logger, everyMs = 10_000): ((error: unknown, fields: LogFields, message: string) => void) => {
  const seen = new Map<string, { at: number; repeats: number }>()
  return (error, fields, message) => {
    const key = `${message} ${error instanceof Error ? error.message.slice(0, 80) : ''}`
    const now = Date.now()
    const last = seen.get(key)
    if (last && now - last.at < everyMs) {
      last.repeats += 1
      return
    }
    if (seen.size >= 100) seen.clear()
    seen.set(key, { at: now, repeats: 0 })
    log.warn({ err: error, ...fields, ...(last && last.repeats > 0 ? { repeats: last.repeats } : {}) }, message)
  }
}
