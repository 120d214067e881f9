import type { Queryable } from '../database.ts'

/**
 * Removes an intent that still has `revision`, with its phrases; all of it is kept under `undoId`. Returns how many phrases went with it,
 * null when it has another revision by now or is gone.
 */
export const removeIntent = async (
  db: Queryable,
  input: { id: string; revision: number; undoId: string; userId: string | null },
): Promise<number | null> => {
  const [row] = await db.query<{ phrases: number }>(
    `WITH removed AS (DELETE FROM intent WHERE id = $1 AND revision = $2 RETURNING *),
          phrases AS (SELECT p.* FROM training_phrase p JOIN removed r ON p.intent_id = r.id),
          kept AS (
            INSERT INTO nlu_undo (id, what, before, created_by)
            SELECT $3, 'intent.remove', jsonb_build_object(
                     'intents', jsonb_build_array(to_jsonb(r)), 'phrases', (SELECT coalesce(jsonb_agg(to_jsonb(p)), '[]') FROM phrases p)), $4
              FROM removed r)
     SELECT (SELECT count(*)::int FROM phrases) AS phrases FROM removed`,
    [input.id, input.revision, input.undoId, input.userId],
  )
  return row?.phrases ?? null
}
