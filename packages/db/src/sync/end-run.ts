import type { Queryable } from '../database.ts'

export type EndRunInput = {
  id: string
  token: string
  state: 'done' | 'failed' | 'cancelled'
  /** Why it failed, in words for people. */
  error: string | null
}

/** Ends a claimed run: what it has not come to is left out, and its source's next sync is planned. False when the claim is lost. */
export const endRun = async (tx: Queryable, { id, token, state, error }: EndRunInput): Promise<boolean> => {
  const [run] = await tx.query<{ sourceId: string }>(
    `UPDATE sync_run SET state = $3::"SyncState", error = $4, finished_at = clock_timestamp(), heartbeat_at = clock_timestamp()
     WHERE id = $1 AND token = $2 AND state = 'running' RETURNING source_id AS "sourceId"`,
    [id, token, state, error],
  )
  if (!run) return false
  await tx.query(
    `UPDATE sync_item SET state = 'skipped', updated_at = clock_timestamp(),
       reason = CASE WHEN $2 = 'done' THEN 'The page leads to another one, or lies beyond the limit of pages.' ELSE 'The sync ended before.' END
     WHERE run_id = $1 AND state IN ('waiting', 'working')`,
    [id, state],
  )
  await tx.query(`UPDATE knowledge_source SET next_sync_at = clock_timestamp() + sync_every_hours * interval '1 hour' WHERE id = $1`, [
    run.sourceId,
  ])
  return true
}

/** Gives a claimed run back, for the next worker. */
export const releaseRun = (db: Queryable, input: { id: string; token: string }): Promise<unknown> =>
  db.query(
    `UPDATE sync_run SET state = 'queued', token = NULL, heartbeat_at = clock_timestamp() WHERE id = $1 AND token = $2 AND state = 'running'`,
    [input.id, input.token],
  )
