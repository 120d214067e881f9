import type { Queryable } from '../database.ts'

export type WaitingItem = { id: string; key: string; isUpload: boolean }

/** What a run has yet to read, by key. */
export const listWaiting = (db: Queryable, input: { runId: string }): Promise<WaitingItem[]> =>
  db.query<WaitingItem>(
    `SELECT i.id, i.key, u.item_id IS NOT NULL AS "isUpload" FROM sync_item i LEFT JOIN sync_upload u ON u.item_id = i.id
     WHERE i.run_id = $1 AND i.state IN ('waiting', 'working') ORDER BY i.key`,
    [input.runId],
  )
