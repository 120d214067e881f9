import type { Queryable } from '../database.ts'
import { type ModelRow, modelColumns, modelTables } from './model-row.ts'

/** The version that serves: the one activated last; null before the first. */
export const readActiveModel = async (db: Queryable): Promise<ModelRow | null> => {
  const [row] = await db.query<ModelRow>(
    `SELECT ${modelColumns} FROM ${modelTables} WHERE m.id = (SELECT model_id FROM nlu_activation ORDER BY id DESC LIMIT 1)`,
    [],
  )
  return row ?? null
}
