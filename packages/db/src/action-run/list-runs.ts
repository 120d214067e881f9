import type { ActionRunState } from '@frontdesk/contracts/action'
import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

/** The ledger, newest first; `before` is the last row seen. */
export const listRuns = async (
  db: Queryable,
  input: { state: ActionRunState | null; actionId: string | null; before: Pick<ActionRunRow, 'createdAt' | 'id'> | null; limit: number },
): Promise<ActionRunRow[]> => {
  const rows = await db.query<StoredActionRun>(
    `SELECT * FROM action_run
      WHERE ($1::"ActionRunState" IS NULL OR state = $1) AND ($2::text IS NULL OR action_id = $2)
        AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
      ORDER BY created_at DESC, id DESC LIMIT $5`,
    [input.state, input.actionId, input.before?.createdAt ?? null, input.before?.id ?? null, input.limit],
  )
  return rows.map(toActionRun)
}
