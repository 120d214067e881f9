import type { Queryable } from '../database.ts'

/** Gives a claimed training back, to be taken again. */
export const releaseModel = async (db: Queryable, input: { id: string; token: string }): Promise<void> => {
  await db.query(
    `UPDATE nlu_model SET state = 'queued', stage = 'queued', share = 0, heartbeat_at = clock_timestamp()
      WHERE id = $1 AND attempt_token = $2 AND state = 'training'`,
    [input.id, input.token],
  )
}
