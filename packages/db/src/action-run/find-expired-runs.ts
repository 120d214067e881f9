import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

/** Runs whose outcome must be looked up: left unknown, or claimed by a worker that is gone, and their claim over for `expiredForMs`. Oldest first. */
export const findExpiredRuns = async (db: Queryable, input: { expiredForMs: number; limit: number }): Promise<ActionRunRow[]> => {
  const rows = await db.query<StoredActionRun>(
    `SELECT * FROM action_run WHERE state IN ('claimed', 'unknown') AND claimed_until < clock_timestamp() - $1::int * interval '1 millisecond' ORDER BY claimed_until LIMIT $2`,
    [input.expiredForMs, input.limit],
  )
  return rows.map(toActionRun)
}
