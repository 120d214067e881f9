import type { Queryable } from '../database.ts'

/** Asks a training to stop: one that waits is cancelled at once, one that runs when its worker hears of it. False when it is over. */
export const cancelModel = async (db: Queryable, input: { id: string }): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE nlu_model SET cancel_requested = true, state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
            stage = CASE WHEN state = 'queued' THEN NULL ELSE stage END
      WHERE id = $1 AND state IN ('queued', 'training') RETURNING id`,
    [input.id],
  )
  return rows.length === 1
}
