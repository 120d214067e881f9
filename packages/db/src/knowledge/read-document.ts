import type { Queryable } from '../database.ts'

export type DocumentRow = {
  id: string
  externalId: string
  title: string
  collection: string
  audience: 'public' | 'internal'
  body: string
  contentHash: string
  indexedHash: string | null
  revisedAt: Date
}

/** A document with its newest title and body, which may not serve yet; null when there is none. */
export const readDocument = async (db: Queryable, input: { documentId: string }): Promise<DocumentRow | null> => {
  const [row] = await db.query<DocumentRow>(
    `SELECT d.id, d.external_id AS "externalId", v.title, d.collection, d.audience, v.body, d.content_hash AS "contentHash",
       d.indexed_hash AS "indexedHash", d.revised_at AS "revisedAt"
     FROM document d JOIN document_version v ON v.document_id = d.id AND v.version = d.latest WHERE d.id = $1`,
    [input.documentId],
  )
  return row ?? null
}
