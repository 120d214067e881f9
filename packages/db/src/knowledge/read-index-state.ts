import type { Queryable } from '../database.ts'

/** `version` is of the knowledge; a document's stamp is another one after whatever changes what search may show of it. */
export type IndexState = { version: number; stamps: Map<string, string> }

/** SQL of a document's stamp: the row's own version as the database keeps it, and that of its source's settings. */
export const stampSql = (document: string, source: string): string => `${document}.xmin || '.' || ${source}.revision`

/** Tells in which state each document is, for whoever holds an index to know what to read anew. */
export const readIndexState = async (db: Queryable): Promise<IndexState> => {
  // The version first: what changes between the two statements is seen as a change once more, and never missed.
  const [state] = await db.query<{ version: number }>('SELECT version FROM knowledge_state WHERE id = 1', [])
  const rows = await db.query<{ id: string; stamp: string }>(
    `SELECT d.id, ${stampSql('d', 's')} AS stamp FROM document d JOIN knowledge_source s ON s.id = d.source_id ORDER BY d.external_id, d.id`,
    [],
  )
  return { version: state?.version ?? 0, stamps: new Map(rows.map(({ id, stamp }) => [id, stamp])) }
}
