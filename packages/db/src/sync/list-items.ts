import type { SyncItemState } from '@frontdesk/contracts/knowledge/sync'
import type { Queryable } from '../database.ts'

export type ItemRow = {
  id: string
  runId: string
  key: string
  title: string | null
  state: SyncItemState
  reason: string | null
  attempts: number
  documentId: string | null
  updatedAt: Date
}

const columns = `id, run_id AS "runId", key, title, state, reason, attempts, document_id AS "documentId", updated_at AS "updatedAt"`

/** Items of a run: what failed first, then by key. */
export const listItems = async (
  db: Queryable,
  input: { runId: string; state?: ItemRow['state'] | undefined; offset: number; limit: number },
): Promise<{ total: number; items: ItemRow[] }> => {
  const where = 'run_id = $1 AND ($2::"SyncItemState" IS NULL OR state = $2::"SyncItemState")'
  const params = [input.runId, input.state ?? null]
  const [counted] = await db.query<{ total: number }>(`SELECT count(*) AS total FROM sync_item WHERE ${where}`, params)
  const items = await db.query<ItemRow>(
    `SELECT ${columns} FROM sync_item WHERE ${where} ORDER BY state = 'failed' DESC, key, id OFFSET $3 LIMIT $4`,
    [...params, input.offset, input.limit],
  )
  return { total: counted?.total ?? 0, items }
}

/** Items by their ids. */
export const readItems = (db: Queryable, input: { ids: readonly string[] }): Promise<ItemRow[]> =>
  db.query<ItemRow>(`SELECT ${columns} FROM sync_item WHERE id = ANY ($1::uuid[]) ORDER BY key, id`, [input.ids])
