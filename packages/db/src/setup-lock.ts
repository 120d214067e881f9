import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from './database.ts'

// Any number, the same in every process: it names the lock.
const lockId = 7_012_026
const retryMs = 500
const patienceMs = 600_000

/** Runs `work` in one process at a time. The embedded database is one process's own, so there nothing is to be locked. */
export const withSetupLock = async <T>(db: Database, work: () => Promise<T>): Promise<T> => {
  if (db.kind === 'pglite') return work()
  for (;;) {
    const attempt = await db.transaction(
      async (tx) => {
        await tx.query('SET LOCAL idle_in_transaction_session_timeout = 0')
        const [row] = await tx.query<{ locked: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS locked', [lockId])
        return row?.locked ? { result: await work() } : null
      },
      { timeoutMs: patienceMs },
    )
    if (attempt) return attempt.result
    await delay(retryMs)
  }
}
