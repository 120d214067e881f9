import type { Queryable } from '../database.ts'
import { type ModelRow, modelColumns, modelTables } from './model-row.ts'

/** Model versions, newest first: the last `limit`, and the one that is live. */
export const listModels = (db: Queryable, input: { limit: number }): Promise<ModelRow[]> =>
  db.query<ModelRow>(
    `SELECT ${modelColumns} FROM ${modelTables}
      WHERE m.id IN (SELECT id FROM nlu_model ORDER BY version DESC LIMIT $1)
         OR m.id = (SELECT model_id FROM nlu_activation ORDER BY id DESC LIMIT 1)
      ORDER BY m.version DESC`,
    [input.limit],
  )
