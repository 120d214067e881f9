import type { Queryable } from '../database.ts'

export type DocumentRow = {
  id: string
  externalId: string
  title: string
  category: string
  audience: 'public' | 'internal'
  body: string
  contentHash: string
  indexedHash: string | null
  revisedAt: Date
}

/** A document with its body, or null. */
export const readDocument = async (db: Queryable, input: { documentId: string }): Promise<DocumentRow | null> => {
  const [row] = await db.query<DocumentRow>(
    `SELECT id, external_id AS "externalId", title, category, audience, body, content_hash AS "contentHash", indexed_hash AS "indexedHash",
       revised_at AS "revisedAt"
     FROM document WHERE id = $1`,
    [input.documentId],
  )
  return row ?? null
}
