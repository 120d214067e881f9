import type { Queryable } from '../database.ts'

/** How many items wait for a decision. */
export const countOpen = async (db: Queryable): Promise<number> => {
  const [row] = await db.query<{ open: number }>(`SELECT count(*)::int AS open FROM learning_item WHERE state = 'open'`)
  return row?.open ?? 0
}
