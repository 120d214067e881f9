import type { Queryable } from '../database.ts'

/** Removes messages of no intent and keeps them under `undoId`; returns how many there were. */
export const removeOutOfScope = async (
  db: Queryable,
  input: { ids: readonly string[]; undoId: string; userId: string | null },
): Promise<number> => {
  const [row] = await db.query<{ changed: number }>(
    `WITH removed AS (DELETE FROM out_of_scope_phrase WHERE id = ANY($1::uuid[]) RETURNING *),
          kept AS (
            INSERT INTO nlu_undo (id, what, before, created_by)
            SELECT $2, 'out-of-scope.remove', jsonb_build_object('outOfScope', coalesce(jsonb_agg(to_jsonb(r)), '[]')), $3 FROM removed r)
     SELECT count(*)::int AS changed FROM removed`,
    [input.ids, input.undoId, input.userId],
  )
  return row?.changed ?? 0
}
