import type { Queryable } from '../database.ts'

export type StoredIntent = { id: string; name: string; revision: number }

/** The intent with this id, locked until the transaction ends; null when there is none. */
export const readIntent = async (db: Queryable, input: { id: string }): Promise<StoredIntent | null> => {
  const [row] = await db.query<StoredIntent>('SELECT id, name, revision FROM intent WHERE id = $1 FOR NO KEY UPDATE', [input.id])
  return row ?? null
}
