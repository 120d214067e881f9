import type { Queryable } from '../database.ts'
import { type ModelRow, modelColumns, modelTables } from './model-row.ts'

/** A version without its large columns; null when there is none. */
export const readModel = async (db: Queryable, input: { id: string }): Promise<ModelRow | null> => {
  const [row] = await db.query<ModelRow>(`SELECT ${modelColumns} FROM ${modelTables} WHERE m.id = $1`, [input.id])
  return row ?? null
}
