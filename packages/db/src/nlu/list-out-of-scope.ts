import type { Queryable } from '../database.ts'
import type { OutOfScopeRow } from './out-of-scope-row.ts'

/** One page of the messages of no intent, newest first, and how many there are in all. `query` stands in the text, `ids` are just those. */
export const listOutOfScope = async (
  db: Queryable,
  input: { query: string | null; ids: readonly string[] | null; offset: number; limit: number },
): Promise<{ total: number; items: OutOfScopeRow[] }> => {
  const pattern = input.query === null ? null : `%${input.query.replace(/[\\%_]/g, '\\$&')}%`
  const where = '($1::text IS NULL OR text ILIKE $1) AND ($2::uuid[] IS NULL OR id = ANY($2))'
  const [counted] = await db.query<{ total: number }>(`SELECT count(*)::int AS total FROM out_of_scope_phrase WHERE ${where}`, [
    pattern,
    input.ids,
  ])
  const items = await db.query<OutOfScopeRow>(
    `SELECT id, text, origin, turn_id AS "turnId", created_at AS "createdAt" FROM out_of_scope_phrase
      WHERE ${where} ORDER BY created_at DESC, id OFFSET $3 LIMIT $4`,
    [pattern, input.ids, input.offset, input.limit],
  )
  return { total: counted?.total ?? 0, items }
}
