import { TrainingData } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Everything a model is trained on, in one snapshot and a fixed order: enabled intents that have phrases, entities, out-of-scope phrases. */
export const readTrainingData = async (db: Queryable): Promise<TrainingData> => {
  const [row] = await db.query<unknown>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object('name', i.name, 'phrases', i.phrases) ORDER BY i.name), '[]') FROM (
          SELECT i.name, json_agg(json_build_object('text', p.text, 'entities', '[]'::json) ORDER BY p.text COLLATE "C") AS phrases
            FROM intent i JOIN training_phrase p ON p.intent_id = i.id WHERE i.enabled GROUP BY i.name) i) AS intents,
       (SELECT coalesce(json_agg(text ORDER BY text COLLATE "C"), '[]') FROM out_of_scope_phrase) AS "outOfScope",
       (SELECT coalesce(json_agg(definition ORDER BY name COLLATE "C"), '[]') FROM entity) AS entities`,
  )
  if (!row) throw new AppError('internal', 'The training data was not read.')
  return TrainingData.parse(row)
}
