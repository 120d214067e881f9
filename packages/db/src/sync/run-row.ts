import type { SyncState } from '@frontdesk/contracts/knowledge/sync'

/** A run with its items counted by what became of them. */
export type RunRow = {
  id: string
  sourceId: string
  state: SyncState
  error: string | null
  startedBy: string | null
  createdAt: Date
  finishedAt: Date | null
  total: number
  done: number
  added: number
  changed: number
  unchanged: number
  retired: number
  skipped: number
  failed: number
}

const count = (state: string) => `count(*) FILTER (WHERE state = '${state}') AS ${state}`

export const runColumns = `r.id, r.source_id AS "sourceId", r.state, r.error, u.name AS "startedBy", r.created_at AS "createdAt",
  r.finished_at AS "finishedAt", i.total, i.done, i.added, i.changed, i.unchanged, i.retired, i.skipped, i.failed`

export const runTables = `sync_run r LEFT JOIN app_user u ON u.id = r.started_by CROSS JOIN LATERAL (
  SELECT count(*) AS total, count(*) FILTER (WHERE state NOT IN ('waiting', 'working')) AS done,
    ${['added', 'changed', 'unchanged', 'retired', 'skipped', 'failed'].map(count).join(', ')}
  FROM sync_item WHERE run_id = r.id) i`
