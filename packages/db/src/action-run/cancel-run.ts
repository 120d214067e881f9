import type { Queryable } from '../database.ts'

/** Withdraws a proposal of the conversation; false when it is not, or no longer, one. */
export const cancelRun = async (db: Queryable, input: { runId: string; conversationId: string }): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE action_run SET state = 'cancelled', finished_at = clock_timestamp()
      WHERE id = $1 AND conversation_id = $2 AND state = 'proposed' RETURNING id`,
    [input.runId, input.conversationId],
  )
  return rows.length > 0
}
