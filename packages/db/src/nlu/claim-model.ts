import type { Queryable } from '../database.ts'

export type ClaimedModel = { id: string; version: number; attempt: number }

/**
 * Takes a version for training: one that waits, or whose worker has not been heard of for `staleMs`. `token` is proof of the claim.
 * Null when there is nothing to take.
 */
export const claimModel = async (db: Queryable, input: { id: string; token: string; staleMs: number }): Promise<ClaimedModel | null> => {
  const [row] = await db.query<ClaimedModel>(
    `UPDATE nlu_model SET state = 'training', stage = 'encoding', share = 0, attempt = attempt + 1, attempt_token = $2, heartbeat_at = clock_timestamp()
      WHERE id = $1 AND (state = 'queued' OR state = 'training' AND heartbeat_at < clock_timestamp() - $3::int * interval '1 millisecond')
     RETURNING id, version, attempt`,
    [input.id, input.token, input.staleMs],
  )
  return row ?? null
}
