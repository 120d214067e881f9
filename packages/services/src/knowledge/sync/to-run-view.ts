import type { SyncItemView, SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import type { ItemRow } from '@frontdesk/db/sync/list-items'
import { readRun } from '@frontdesk/db/sync/list-runs'
import type { RunRow } from '@frontdesk/db/sync/run-row'

export const toRunView = (row: RunRow): SyncRunView => {
  const { id, sourceId, state, error, startedBy, total, done, added, changed, unchanged, retired, skipped, failed } = row
  return {
    id,
    sourceId,
    state,
    counts: { found: total, added, changed, unchanged, retired, skipped, failed },
    done,
    total,
    error,
    startedBy,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export const toItemView = ({ updatedAt, ...row }: ItemRow): SyncItemView => ({ ...row, updatedAt: updatedAt.toISOString() })

/** A run as the console shows it; throws `not-found` when there is none. */
export const viewRun = async (db: Queryable, id: string): Promise<SyncRunView> => {
  const row = await readRun(db, { id })
  if (!row) throw new AppError('not-found', 'There is no such sync.')
  return toRunView(row)
}
