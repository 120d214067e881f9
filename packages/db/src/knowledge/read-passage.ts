import type { Queryable } from '../database.ts'

export type PassageRow = {
  chunkId: string
  documentId: string
  title: string
  category: string
  heading: string
  text: string
  page: number | null
  audience: 'public' | 'internal'
  /** False for a passage that was disabled, or a document that is a draft or retired. */
  served: boolean
  url: string | null
  source: string
  hasFile: boolean
  revisedAt: Date
}

/** A passage with its document's title, or null. */
export const readPassage = async (db: Queryable, input: { chunkId: string }): Promise<PassageRow | null> => {
  const [row] = await db.query<PassageRow>(
    `SELECT c.id AS "chunkId", c.document_id AS "documentId", d.title, d.collection AS category, c.heading, c.text, c.page,
       d.audience, d.status = 'active' AND c.enabled AS served, d.revised_at AS "revisedAt", d.url, s.name AS source,
       EXISTS (SELECT 1 FROM document_original o WHERE o.document_id = d.id) AS "hasFile"
     FROM chunk c JOIN document d ON d.id = c.document_id JOIN knowledge_source s ON s.id = d.source_id
     WHERE c.id = $1 AND c.generation <= d.generation`,
    [input.chunkId],
  )
  return row ?? null
}
