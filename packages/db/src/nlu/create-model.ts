import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Makes a new version whose training begins. */
export const createModel = async (db: Queryable, input: { id: string }): Promise<{ id: string; version: number }> => {
  const [row] = await db.query<{ id: string; version: number }>('INSERT INTO nlu_model (id) VALUES ($1) RETURNING id, version', [input.id])
  if (!row) throw new AppError('internal', 'The model was not stored.')
  return row
}
