import { TrainingData } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Everything a model is trained on, in one snapshot and a fixed order: enabled intents that have phrases, entities, out-of-scope phrases. */
export const readTrainingData = async (db: Queryable): Promise<TrainingData> => {
  const [row] = await db.query<{ data: unknown }>('SELECT training_data() AS data')
  if (!row) throw new AppError('internal', 'The training data was not read.')
  return TrainingData.parse(row.data)
}
