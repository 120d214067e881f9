import { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Everything people teach, in one snapshot and a fixed order; disabled intents and those without phrases too. */
export const readDeskData = async (db: Queryable): Promise<DeskData> => {
  const [row] = await db.query<unknown>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object('name', i.name, 'title', i.title, 'description', i.description, 'kind', i.kind,
                 'enabled', i.enabled, 'metadata', i.metadata, 'phrases', coalesce(p.phrases, '[]')) ORDER BY i.name COLLATE "C"), '[]')
          FROM intent i LEFT JOIN (
            SELECT intent_id, json_agg(json_build_object('text', text, 'entities', entities, 'origin', origin, 'metadata', metadata)
                                       ORDER BY text COLLATE "C") AS phrases
              FROM training_phrase GROUP BY intent_id) p ON p.intent_id = i.id) AS intents,
       (SELECT coalesce(json_agg(json_build_object('text', text, 'origin', origin, 'metadata', metadata) ORDER BY text COLLATE "C"), '[]')
          FROM out_of_scope_phrase) AS "outOfScope",
       (SELECT coalesce(json_agg(definition ORDER BY name COLLATE "C"), '[]') FROM entity) AS entities,
       coalesce((SELECT synonyms FROM nlu_synonyms), '[]') AS synonyms`,
  )
  if (!row) throw new AppError('internal', 'The training data were not read.')
  return DeskData.parse(row)
}
