import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

export type TurnCounts = { queued: number; running: number; oldestQueuedMs: number }

/** How many turns wait and run, and how long the oldest has waited, 0 when none does. */
export const countTurns = async (db: Queryable): Promise<TurnCounts> => {
  const [row] = await db.query<TurnCounts>(
    `SELECT count(*) FILTER (WHERE state = 'queued') AS queued, count(*) FILTER (WHERE state = 'running') AS running,
            coalesce(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE state = 'queued')) * 1000, 0)::int8 AS "oldestQueuedMs"
       FROM turn WHERE state IN ('queued', 'running')`,
  )
  if (!row) throw new AppError('internal', 'Turns were not counted.')
  return row
}
