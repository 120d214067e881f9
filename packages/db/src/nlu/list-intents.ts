import type { Queryable } from '../database.ts'
import type { IntentViewRow } from './intent-row.ts'

/** All intents by name, or the one with `id`. */
export const listIntents = (db: Queryable, input: { id: string | null } = { id: null }): Promise<IntentViewRow[]> =>
  db.query<IntentViewRow>(
    `WITH shared AS (SELECT folded_key FROM training_phrase GROUP BY folded_key HAVING count(DISTINCT intent_id) > 1),
     counted AS (
       SELECT p.intent_id, count(*)::int AS phrases, count(s.folded_key)::int AS duplicates
         FROM training_phrase p LEFT JOIN shared s ON s.folded_key = p.folded_key
        WHERE $1::uuid IS NULL OR p.intent_id = $1 GROUP BY p.intent_id),
     live AS (SELECT m.quality FROM nlu_activation a JOIN nlu_model m ON m.id = a.model_id ORDER BY a.id DESC LIMIT 1)
     SELECT i.id, i.name, i.title, i.description, i.kind, i.enabled, i.revision, i.updated_at AS "updatedAt",
            coalesce(c.phrases, 0) AS phrases, coalesce(c.duplicates, 0) AS duplicates,
            (SELECT (quality->'intents'->>i.name)::float8 FROM live) AS f1
       FROM intent i LEFT JOIN counted c ON c.intent_id = i.id
      WHERE $1::uuid IS NULL OR i.id = $1 ORDER BY i.name`,
    [input.id],
  )
