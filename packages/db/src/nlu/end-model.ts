import type { Queryable } from '../database.ts'

/** Ends a training without a model: it failed, for a reason in words, or it was cancelled. False when the claim was lost. */
export const endModel = async (
  db: Queryable,
  input: { id: string; token: string; state: 'failed' | 'cancelled'; error: string | null },
): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE nlu_model SET state = $3::"NluModelState", stage = NULL, error = $4
      WHERE id = $1 AND attempt_token = $2 AND state = 'training' RETURNING id`,
    [input.id, input.token, input.state, input.error],
  )
  return rows.length === 1
}
