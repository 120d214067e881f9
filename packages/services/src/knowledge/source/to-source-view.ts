import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import { listSources } from '@frontdesk/db/source/list-sources'
import type { SourceRow } from '@frontdesk/db/source/source-row'
import { toRunView } from '../sync/to-run-view.ts'

export const toSourceView = ({ lastRun, nextSyncAt, createdAt, ...row }: SourceRow): SourceView => ({
  ...row,
  lastRun: lastRun && toRunView(lastRun),
  nextSyncAt: row.enabled ? (nextSyncAt?.toISOString() ?? null) : null,
  createdAt: createdAt.toISOString(),
})

/** A source as the console shows it; throws `not-found` when there is none. */
export const viewSource = async (db: Queryable, id: string): Promise<SourceView> => {
  const [row] = await listSources(db, { ids: [id] })
  if (!row) throw new AppError('not-found', 'This source has been removed.')
  return toSourceView(row)
}
