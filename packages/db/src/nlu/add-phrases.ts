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
    `WITH given AS (
       SELECT DISTINCT ON (text_key(fold_text(g.text))) (g.phrase->>'id')::uuid AS id, g.text, g.phrase->'entities' AS entities, g.place
         FROM (SELECT phrase, phrase->>'text' AS text, place FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e(phrase, place)) g
        ORDER BY text_key(fold_text(g.text)), g.place)
     INSERT INTO training_phrase (id, intent_id, text, entities, origin, turn_id, updated_by, created_at)
     SELECT g.id, $1, g.text, g.entities, $3, $4, $5, clock_timestamp() - g.place * interval '1 millisecond' FROM given g
      WHERE NOT EXISTS (SELECT 1 FROM training_phrase p WHERE p.intent_id = $1 AND p.folded_key = text_key(fold_text(g.text)))
     ON CONFLICT DO NOTHING RETURNING id`,
    [input.intentId, toJson(input.phrases), input.origin, input.turnId, input.userId],
  )
  return new Set(rows.map(({ id }) => id))
}
