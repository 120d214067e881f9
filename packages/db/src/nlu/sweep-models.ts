import type { Queryable } from '../database.ts'

/**
 * Trainings whose worker has not been heard of for `staleMs`, or that have waited that long, to be put on the queue again. Those that were
 * to be cancelled end as cancelled, those out of attempts as failed; `ended` counts them.
 */
export const sweepModels = async (
  db: Queryable,
  input: { staleMs: number; maxAttempts: number },
): Promise<{ waiting: { id: string; attempt: number }[]; ended: number }> => {
  const ended = await db.query(
    `UPDATE nlu_model SET stage = NULL,
            state = CASE WHEN cancel_requested THEN 'cancelled'::"NluModelState" ELSE 'failed' END,
            error = CASE WHEN NOT cancel_requested THEN 'Training was cut short ' || attempt || ' times: the process that trained ended each time.' END
      WHERE state IN ('queued', 'training') AND heartbeat_at < clock_timestamp() - $1::int * interval '1 millisecond'
        AND (cancel_requested OR attempt >= $2)
     RETURNING id`,
    [input.staleMs, input.maxAttempts],
  )
  const waiting = await db.query<{ id: string; attempt: number }>(
    `SELECT id, attempt FROM nlu_model
      WHERE state IN ('queued', 'training') AND heartbeat_at < clock_timestamp() - $1::int * interval '1 millisecond'`,
    [input.staleMs],
  )
  return { waiting, ended: ended.length }
}
