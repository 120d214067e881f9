import type { Queryable } from '../database.ts'

/** Asks a run to stop; one that still waits has ended with that. */
export const cancelRun = async (db: Queryable, input: { id: string }): Promise<void> => {
  await db.query(
    `UPDATE sync_run SET cancel_requested = true, finished_at = CASE WHEN state = 'queued' THEN clock_timestamp() ELSE finished_at END,
       state = CASE WHEN state = 'queued' THEN 'cancelled'::"SyncState" ELSE state END
     WHERE id = $1 AND state IN ('queued', 'running')`,
    [input.id],
  )
}
