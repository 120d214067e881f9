import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Adds messages of no intent but for those whose words are there already; returns the ids of those added. The first one is the newest. */
export const addOutOfScope = async (
  db: Queryable,
  input: { phrases: readonly { id: string; text: string }[]; origin: string; turnId: string | null; userId: string | null },
): Promise<Set<string>> => {
  const rows = await db.query<{ id: string }>(
    `WITH given AS (
       SELECT DISTINCT ON (text_key(fold_text(g.text))) g.id, g.text, g.place
         FROM (SELECT (phrase->>'id')::uuid AS id, phrase->>'text' AS text, place
                 FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(phrase, place)) g
        ORDER BY text_key(fold_text(g.text)), g.place)
     INSERT INTO out_of_scope_phrase (id, text, origin, turn_id, created_by, created_at)
     SELECT g.id, g.text, $2, $3, $4, clock_timestamp() - g.place * interval '1 millisecond' FROM given g
      WHERE NOT EXISTS (SELECT 1 FROM out_of_scope_phrase p WHERE p.folded_key = text_key(fold_text(g.text)))
     ON CONFLICT DO NOTHING RETURNING id`,
    [toJson(input.phrases), input.origin, input.turnId, input.userId],
  )
  return new Set(rows.map(({ id }) => id))
}
