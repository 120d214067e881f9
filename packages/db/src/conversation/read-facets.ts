import type { Queryable } from '../database.ts'

/** What the conversations list can be filtered by, most frequent first, over the last 5,000 turns. */
export const readFacets = async (
  db: Queryable,
): Promise<{ intents: { name: string; count: number }[]; outcomes: { name: string; count: number }[] }> => {
  const rows = await db.query<{ kind: string; name: string; count: number }>(
    `WITH latest AS (SELECT intent, outcome FROM turn ORDER BY created_at DESC LIMIT 5000)
     SELECT 'intent' AS kind, intent AS name, count(*)::int AS count FROM latest WHERE intent IS NOT NULL GROUP BY intent
     UNION ALL
     SELECT 'outcome', outcome::text, count(*)::int FROM latest WHERE outcome IS NOT NULL GROUP BY outcome
     ORDER BY count DESC, name`,
  )
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name, count }) => ({ name, count }))
  return { intents: of('intent'), outcomes: of('outcome') }
}
