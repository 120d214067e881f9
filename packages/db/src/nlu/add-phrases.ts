import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type NewPhrase = { id: string; text: string; entities: readonly PhraseEntity[] }
export type AddPhrasesQuery = {
  intentId: string
  phrases: readonly NewPhrase[]
  /** Where they come from: `console`, `learning`, ... */
  origin: string
  turnId: string | null
  userId: string | null
}

/** Adds phrases to an intent but for those whose words it has already; returns the ids of those added. The first one is the newest. */
export const addPhrases = async (db: Queryable, input: AddPhrasesQuery): Promise<Set<string>> => {
  const rows = await db.query<{ id: string }>(
    // Folding takes most of the time, so each text is folded once.
    `WITH given AS MATERIALIZED (
       SELECT phrase, phrase->>'text' AS text, text_key(fold_text(phrase->>'text')) AS key, place
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e(phrase, place)),
     fresh AS (
       SELECT DISTINCT ON (key) * FROM given g
        WHERE NOT EXISTS (SELECT 1 FROM training_phrase p WHERE p.intent_id = $1 AND p.folded_key = g.key)
        ORDER BY key, place)
     INSERT INTO training_phrase (id, intent_id, text, entities, origin, turn_id, updated_by, created_at)
     SELECT (phrase->>'id')::uuid, $1, text, phrase->'entities', $3, $4, $5, now() - place * interval '1 millisecond' FROM fresh
     ON CONFLICT DO NOTHING RETURNING id`,
    [input.intentId, toJson(input.phrases), input.origin, input.turnId, input.userId],
  )
  return new Set(rows.map(({ id }) => id))
}
