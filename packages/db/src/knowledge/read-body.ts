import type { Queryable } from '../database.ts'

/** The newest words of a document; null when there is none. */
export const readBody = async (db: Queryable, input: { documentId: string }): Promise<string | null> => {
  const [row] = await db.query<{ body: string }>(
    'SELECT v.body FROM document d JOIN document_version v ON v.document_id = d.id AND v.version = d.latest WHERE d.id = $1',
    [input.documentId],
  )
  return row?.body ?? null
}
