import type { Queryable } from '../database.ts'

/** Removes phrases and keeps them under `undoId`; returns how many there were. */
export const removePhrases = async (
  db: Queryable,
  input: { ids: readonly string[]; undoId: string; userId: string | null },
): Promise<number> => {
  const [row] = await db.query<{ changed: number }>(
    `WITH removed AS (DELETE FROM training_phrase WHERE id = ANY($1::uuid[]) RETURNING *),
          kept AS (
            INSERT INTO nlu_undo (id, what, before, created_by)
            SELECT $2, 'phrases.remove', jsonb_build_object('phrases', coalesce(jsonb_agg(to_jsonb(r)), '[]')), $3 FROM removed r)
     SELECT count(*)::int AS changed FROM removed`,
    [input.ids, input.undoId, input.userId],
  )
  return row?.changed ?? 0
}
