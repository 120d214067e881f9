import { setTimeout as delay } from 'node:timers/promises'
import type { BaseContext } from '../context.ts'

const retryMs = 500
const patienceMs = 60_000

/** Waits until the database answers, at most a minute: a process may be up before its database is. Throws what the last try threw. */
export const awaitDatabase = async ({ db, log }: Pick<BaseContext, 'db' | 'log'>): Promise<void> => {
  const endAt = performance.now() + patienceMs
  for (;;) {
    try {
      return await db.ping()
    } catch (error) {
      if (performance.now() > endAt) throw error
      log.warn({ err: error }, 'the database does not answer yet')
      await delay(retryMs)
    }
  }
}
