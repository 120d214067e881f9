import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

/** Runs whose outcome must be looked up: left unknown, or claimed by a worker that is gone. Oldest first. */
export const findExpiredRuns = async (db: Queryable, input: { limit: number }): Promise<ActionRunRow[]> => {
  const rows = await db.query<StoredActionRun>(
    `SELECT * FROM action_run WHERE state IN ('claimed', 'unknown') AND claimed_until < clock_timestamp() ORDER BY claimed_until LIMIT $1`,
    [input.limit],
  )
  return rows.map(toActionRun)
}
