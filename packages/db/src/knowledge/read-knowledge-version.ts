import type { Queryable } from '../database.ts'

/** The version of what search may return; it grows with every change. One row by its key. */
export const readKnowledgeVersion = async (db: Queryable): Promise<number> => {
  const [row] = await db.query<{ version: number }>('SELECT version FROM knowledge_state WHERE id = 1', [])
  return row?.version ?? 0
}
