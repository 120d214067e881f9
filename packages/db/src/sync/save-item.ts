import type { SyncItemState } from '@frontdesk/contracts/knowledge/sync'
import type { Queryable } from '../database.ts'

export type SaveItemInput = {
  /** Should it be new. */
  id: string
  runId: string
  key: string
  title: string | null
  state: SyncItemState
  reason: string | null
  /** Its server says that there is no such page. */
  gone?: boolean
  documentId: string | null
}

/** Writes down what became of a page or file of a run. What was added stays so, when an interrupted run comes by again and finds it there. */
export const saveItem = async (db: Queryable, input: SaveItemInput): Promise<void> => {
  await db.query(
    `INSERT INTO sync_item AS i (id, run_id, key, title, state, reason, gone, document_id, attempts)
     VALUES ($1, $2, $3, $4, $5::"SyncItemState", $6, $7, $8, 1)
     ON CONFLICT (run_id, key) DO UPDATE SET title = coalesce(excluded.title, i.title), reason = excluded.reason, gone = excluded.gone,
       state = CASE WHEN i.state IN ('added', 'changed') AND excluded.state = 'unchanged' THEN i.state ELSE excluded.state END,
       document_id = coalesce(excluded.document_id, i.document_id), attempts = i.attempts + 1, updated_at = clock_timestamp()`,
    [input.id, input.runId, input.key, input.title, input.state, input.reason, input.gone ?? false, input.documentId],
  )
}
