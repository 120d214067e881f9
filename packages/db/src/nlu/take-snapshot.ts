import { TrainingData } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Keeps the phrases as they stand with a claimed training, and returns them. Throws `conflict` when the claim was lost. */
export const takeSnapshot = async (db: Queryable, input: { id: string; token: string }): Promise<TrainingData> => {
  const [row] = await db.query<{ data: unknown }>(
    `WITH taken AS (SELECT training_data() AS data)
     UPDATE nlu_model m SET data = t.data, fingerprint = md5(t.data::text) FROM taken t
      WHERE m.id = $1 AND m.attempt_token = $2 AND m.state = 'training' RETURNING m.data`,
    [input.id, input.token],
  )
  if (!row) throw new AppError('conflict', 'This training is another worker’s.')
  return TrainingData.parse(row.data)
}
