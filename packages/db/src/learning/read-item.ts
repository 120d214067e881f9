import type { Queryable } from '../database.ts'
import { type LearningRow, learningColumns, learningTables } from './item-row.ts'

/** One item; null when there is none. */
export const readItem = async (db: Queryable, input: { id: string }): Promise<LearningRow | null> => {
  const [row] = await db.query<LearningRow>(`SELECT ${learningColumns} FROM ${learningTables} WHERE l.id = $1`, [input.id])
  return row ?? null
}
