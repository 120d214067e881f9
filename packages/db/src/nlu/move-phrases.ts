import type { Queryable } from '../database.ts'

/**
 * Moves phrases to another intent but for those it has already, and keeps where they were under `undoId`. Returns how many were moved.
 */
export const movePhrases = async (
  db: Queryable,
  input: { ids: readonly string[]; toIntentId: string; undoId: string; userId: string | null },
): Promise<number> => {
  const [row] = await db.query<{ changed: number }>(
    `WITH moving AS (
       SELECT DISTINCT ON (text_key(p.text)) p.* FROM training_phrase p
        WHERE p.id = ANY($1::uuid[]) AND p.intent_id <> $2
          AND NOT EXISTS (SELECT 1 FROM training_phrase t WHERE t.intent_id = $2 AND text_key(t.text) = text_key(p.text))
        ORDER BY text_key(p.text), p.created_at),
     kept AS (
       INSERT INTO nlu_undo (id, what, before, created_by)
       SELECT $3, 'phrases.move', jsonb_build_object('phrases', coalesce(jsonb_agg(to_jsonb(m)), '[]')), $4 FROM moving m),
     moved AS (
       UPDATE training_phrase p SET intent_id = $2, revision = p.revision + 1, updated_at = clock_timestamp(), updated_by = $4
         FROM moving m WHERE p.id = m.id RETURNING p.id)
     SELECT count(*)::int AS changed FROM moved`,
    [input.ids, input.toIntentId, input.undoId, input.userId],
  )
  return row?.changed ?? 0
}
