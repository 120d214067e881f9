import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

/** A row of the ledger; null when there is none. */
export const readRun = async (db: Queryable, input: { runId: string }): Promise<ActionRunRow | null> => {
  const [row] = await db.query<StoredActionRun>('SELECT * FROM action_run WHERE id = $1', [input.runId])
  return row ? toActionRun(row) : null
}
