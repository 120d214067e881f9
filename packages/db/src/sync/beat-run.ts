import type { Queryable } from '../database.ts'

/**
 * Tells that a claimed run goes on; one that gets on (`progressed`) may be cut short as often as it likes. `lost`: it is another worker's by
 * now, or over; `cancelled`: it shall stop.
 */
export const beatRun = async (
  db: Queryable,
  input: { id: string; token: string; progressed: boolean },
): Promise<'going-on' | 'cancelled' | 'lost'> => {
  const [row] = await db.query<{ cancelled: boolean }>(
    `UPDATE sync_run SET heartbeat_at = clock_timestamp(), attempt = CASE WHEN $3 THEN 0 ELSE attempt END
      WHERE id = $1 AND token = $2 AND state = 'running' RETURNING cancel_requested AS cancelled`,
    [input.id, input.token, input.progressed],
  )
  if (!row) return 'lost'
  return row.cancelled ? 'cancelled' : 'going-on'
}
