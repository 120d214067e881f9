import type { Queryable } from '../database.ts'
import { type ModelRow, modelColumns } from './model-row.ts'

/** The version that serves: the one activated last; null before the first. */
export const readActiveModel = async (db: Queryable): Promise<ModelRow | null> => {
  const [row] = await db.query<ModelRow>(
    `SELECT ${modelColumns} FROM nlu_model WHERE activated_at IS NOT NULL ORDER BY activated_at DESC, version DESC LIMIT 1`,
    [],
  )
  return row ?? null
}
