import type { Queryable } from '../database.ts'

/** Keeps a claimed turn for `leaseMs` more; false when it has ended or another worker holds it. */
export const extendLease = async (db: Queryable, input: { turnId: string; token: string; leaseMs: number }): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE turn SET lease_until = clock_timestamp() + $3::int * interval '1 millisecond'
      WHERE id = $1 AND attempt_token = $2 AND state = 'running' RETURNING id`,
    [input.turnId, input.token, input.leaseMs],
  )
  return rows.length > 0
}
