import type { Queryable } from '../database.ts'

/**
 * Runs whose worker has not been heard of for `staleMs`, or that have waited that long, to be put on the queue again. Those that were to be
 * cancelled end as cancelled, those that never get on as failed; `ended` counts them.
 */
export const sweepRuns = async (
  db: Queryable,
  input: { staleMs: number; maxAttempts: number },
): Promise<{ waiting: string[]; ended: number }> => {
  const stale = `state IN ('queued', 'running') AND heartbeat_at < clock_timestamp() - $1::int * interval '1 millisecond'`
  const ended = await db.query(
    `UPDATE sync_run SET finished_at = clock_timestamp(),
       state = CASE WHEN cancel_requested THEN 'cancelled'::"SyncState" ELSE 'failed' END,
       error = CASE WHEN NOT cancel_requested THEN 'The sync was cut short ' || attempt || ' times without getting on.' END
     WHERE ${stale} AND (cancel_requested OR attempt >= $2) RETURNING id`,
    [input.staleMs, input.maxAttempts],
  )
  const waiting = await db.query<{ id: string }>(`SELECT id FROM sync_run WHERE ${stale} ORDER BY created_at`, [input.staleMs])
  return { waiting: waiting.map(({ id }) => id), ended: ended.length }
}
