import type { Queryable } from '../database.ts'
import { type ModelRow, modelColumns } from './model-row.ts'

/** Model versions, newest first. */
export const listModels = (db: Queryable, input: { limit: number }): Promise<ModelRow[]> =>
  db.query<ModelRow>(`SELECT ${modelColumns} FROM nlu_model ORDER BY version DESC LIMIT $1`, [input.limit])
