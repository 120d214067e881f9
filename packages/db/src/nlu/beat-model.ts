import type { Queryable } from '../database.ts'

/** Tells that a claimed training goes on, and how far it is. `lost`: it is another worker's by now, or over; `cancelled`: it shall stop. */
export const beatModel = async (
  db: Queryable,
  input: { id: string; token: string; stage: string; share: number },
): Promise<'going-on' | 'cancelled' | 'lost'> => {
  const [row] = await db.query<{ cancelled: boolean }>(
    `UPDATE nlu_model SET stage = $3, share = $4, heartbeat_at = clock_timestamp()
      WHERE id = $1 AND attempt_token = $2 AND state = 'training' RETURNING cancel_requested AS cancelled`,
    [input.id, input.token, input.stage, input.share],
  )
  if (!row) return 'lost'
  return row.cancelled ? 'cancelled' : 'going-on'
}
