import type { Queryable } from '../database.ts'

/** Gives the marks of an entity its new name; returns how many phrases had one. */
export const renameMarks = async (db: Queryable, input: { from: string; to: string; userId: string | null }): Promise<number> => {
  const rows = await db.query(
    `UPDATE training_phrase p SET revision = p.revision + 1, updated_at = clock_timestamp(), updated_by = $3,
            entities = (SELECT jsonb_agg(CASE WHEN mark->>'entity' = $1 THEN mark || jsonb_build_object('entity', $2::text) ELSE mark END ORDER BY place)
                          FROM jsonb_array_elements(p.entities) WITH ORDINALITY AS e(mark, place))
      WHERE p.entities @> jsonb_build_array(jsonb_build_object('entity', $1::text)) RETURNING id`,
    [input.from, input.to, input.userId],
  )
  return rows.length
}
