import type { Queryable } from '../database.ts'

/** The collections that documents are filed under, in order. */
export const listCollections = async (db: Queryable): Promise<string[]> => {
  const rows = await db.query<{ collection: string }>(`SELECT DISTINCT collection FROM document WHERE collection <> '' ORDER BY collection`)
  return rows.map(({ collection }) => collection)
}
