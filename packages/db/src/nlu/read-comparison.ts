import type { Queryable } from '../database.ts'

/** What two versions are compared by: JSON to be parsed as TrainingData and HeldOutPrediction[]. */
export type ComparisonRow = { id: string; version: number; state: string; data: unknown; predictions: unknown; accuracy: number | null }

/** A version's data and held-out predictions; null when there is no such version. */
export const readComparison = async (db: Queryable, input: { id: string }): Promise<ComparisonRow | null> => {
  const [row] = await db.query<ComparisonRow>(
    `SELECT id, version, state, data, coalesce(predictions, '[]') AS predictions, (report->>'accuracy')::float8 AS accuracy
       FROM nlu_model WHERE id = $1`,
    [input.id],
  )
  return row ?? null
}
