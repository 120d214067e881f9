import type { Queryable } from '../database.ts'

/** In how many phrases each entity is marked, by its name. */
export const countMarks = async (db: Queryable): Promise<Map<string, number>> => {
  const rows = await db.query<{ entity: string; phrases: number }>(
    `SELECT mark->>'entity' AS entity, count(DISTINCT p.id)::int AS phrases
       FROM training_phrase p, jsonb_array_elements(p.entities) AS mark WHERE p.entities <> '[]' GROUP BY 1`,
  )
  return new Map(rows.map(({ entity, phrases }) => [entity, phrases]))
}
