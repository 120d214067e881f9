import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Adds messages of no intent but for those whose words are there already; returns the ids of those added. The first one is the newest. */
export const addOutOfScope = async (
  db: Queryable,
  input: { phrases: readonly { id: string; text: string }[]; origin: string; turnId: string | null; userId: string | null },
): Promise<Set<string>> => {
  const rows = await db.query<{ id: string }>(
    `WITH given AS MATERIALIZED (
       SELECT (phrase->>'id')::uuid AS id, phrase->>'text' AS text, text_key(fold_text(phrase->>'text')) AS key, place
         FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(phrase, place)),
     fresh AS (
       SELECT DISTINCT ON (key) * FROM given g
        WHERE NOT EXISTS (SELECT 1 FROM out_of_scope_phrase p WHERE p.folded_key = g.key) ORDER BY key, place)
     INSERT INTO out_of_scope_phrase (id, text, origin, turn_id, created_by, created_at)
     SELECT id, text, $2, $3, $4, now() - place * interval '1 millisecond' FROM fresh
     ON CONFLICT DO NOTHING RETURNING id`,
    [toJson(input.phrases), input.origin, input.turnId, input.userId],
  )
  return new Set(rows.map(({ id }) => id))
}
