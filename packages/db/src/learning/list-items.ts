import type { LearningReason, LearningState } from '@frontdesk/contracts/learning'
import type { Queryable } from '../database.ts'
import { type LearningRow, learningColumns, learningTables } from './item-row.ts'

/** Where a page ended; the next one begins behind it. */
export type LearningCursor = { lastAt: Date; id: string }

/** Items of a state, those heard last first, and the cursor of the next page (null: there is none). */
export const listItems = async (
  db: Queryable,
  input: { state: LearningState; reason: LearningReason | null; query: string | null; cursor: LearningCursor | null; limit: number },
): Promise<{ items: LearningRow[]; next: LearningCursor | null }> => {
  const pattern = input.query === null ? null : `%${input.query.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.query<LearningRow>(
    `SELECT ${learningColumns} FROM ${learningTables}
      WHERE l.state = $1::"LearningState" AND ($2::text IS NULL OR $2 = ANY(l.reasons)) AND ($3::text IS NULL OR l.text ILIKE $3)
        AND ($4::timestamptz IS NULL OR l.last_at < $4 OR l.last_at = $4 AND l.id > $5::uuid)
      ORDER BY l.last_at DESC, l.id LIMIT $6`,
    [input.state, input.reason, pattern, input.cursor?.lastAt ?? null, input.cursor?.id ?? null, input.limit + 1],
  )
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? { lastAt: last.lastAt, id: last.id } : null }
}
