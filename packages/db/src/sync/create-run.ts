import type { Queryable } from '../database.ts'

/**
 * Makes a run that waits for a worker. A `whole` one is about everything its source has: while there is one, that is the one, and `created`
 * is false. Belongs in a transaction.
 */
export const createRun = async (
  tx: Queryable,
  input: { id: string; sourceId: string; whole: boolean; userId: string | null },
): Promise<{ id: string; created: boolean }> => {
  const rows = await tx.query(
    `INSERT INTO sync_run (id, source_id, whole, started_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (source_id) WHERE whole AND state IN ('queued', 'running') DO NOTHING RETURNING id`,
    [input.id, input.sourceId, input.whole, input.userId],
  )
  if (rows.length === 1) return { id: input.id, created: true }
  const [open] = await tx.query<{ id: string }>(
    `SELECT id FROM sync_run WHERE source_id = $1 AND whole AND state IN ('queued', 'running')`,
    [input.sourceId],
  )
  return open ? { id: open.id, created: false } : createRun(tx, input)
}
