import type { Queryable } from '../database.ts'

/**
 * Removes an entity that still has `revision`, with its marks in phrases; all of it is kept under `undoId`. Returns how many phrases lost
 * marks, null when it has another revision by now or is gone.
 */
export const removeEntity = async (
  db: Queryable,
  input: { id: string; revision: number; undoId: string; userId: string | null },
): Promise<number | null> => {
  const [row] = await db.query<{ phrases: number }>(
    `WITH removed AS (DELETE FROM entity WHERE id = $1 AND revision = $2 RETURNING *),
     marked AS (
       SELECT p.* FROM training_phrase p JOIN removed r ON p.entities @> jsonb_build_array(jsonb_build_object('entity', r.name))),
     kept AS (
       INSERT INTO nlu_undo (id, what, before, created_by)
       SELECT $3, 'entity.remove', jsonb_build_object(
                'entities', jsonb_build_array(to_jsonb(r)), 'phrases', (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM marked m)), $4
         FROM removed r),
     changed AS (
       UPDATE training_phrase p SET revision = p.revision + 1, updated_at = clock_timestamp(), updated_by = $4,
              entities = (SELECT coalesce(jsonb_agg(mark ORDER BY place), '[]')
                            FROM jsonb_array_elements(p.entities) WITH ORDINALITY AS e(mark, place) WHERE mark->>'entity' <> r.name)
         FROM marked m, removed r WHERE p.id = m.id RETURNING p.id)
     SELECT (SELECT count(*)::int FROM changed) AS phrases FROM removed`,
    [input.id, input.revision, input.undoId, input.userId],
  )
  return row?.phrases ?? null
}
