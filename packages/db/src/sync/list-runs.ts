import type { Queryable } from '../database.ts'
import { type RunRow, runColumns, runTables } from './run-row.ts'

/** The newest runs of a source. */
export const listRuns = (db: Queryable, input: { sourceId: string; limit: number }): Promise<RunRow[]> =>
  db.query<RunRow>(`SELECT ${runColumns} FROM ${runTables} WHERE r.source_id = $1 ORDER BY r.created_at DESC, r.id LIMIT $2`, [
    input.sourceId,
    input.limit,
  ])

/** One run; null when there is none. */
export const readRun = async (db: Queryable, input: { id: string }): Promise<RunRow | null> => {
  const [row] = await db.query<RunRow>(`SELECT ${runColumns} FROM ${runTables} WHERE r.id = $1`, [input.id])
  return row ?? null
}
