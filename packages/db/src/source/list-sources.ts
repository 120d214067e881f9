import type { Queryable } from '../database.ts'
import type { RunRow } from '../sync/run-row.ts'
import { lastRunsSql, type SourceRow, sourceColumns, sourceTables } from './source-row.ts'

/** Sources by name, each with its newest run; `ids` leaves the others out. */
export const listSources = async (db: Queryable, input: { ids?: readonly string[] } = {}): Promise<SourceRow[]> => {
  const rows = await db.query<Omit<SourceRow, 'lastRun' | 'failedItems'>>(
    `SELECT ${sourceColumns} FROM ${sourceTables} WHERE $1::uuid[] IS NULL OR s.id = ANY ($1::uuid[]) ORDER BY s.name`,
    [input.ids ?? null],
  )
  const runs = await db.query<RunRow>(lastRunsSql, [rows.map(({ id }) => id)])
  const runOf = new Map(runs.map((run) => [run.sourceId, run]))
  return rows.map((row) => {
    const lastRun = runOf.get(row.id) ?? null
    return { ...row, lastRun, failedItems: lastRun?.failed ?? 0 }
  })
}
