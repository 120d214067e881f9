import type { Queryable } from '../database.ts'

export type PassageRow = {
  chunkId: string
  documentId: string
  title: string
  category: string
  heading: string
  text: string
  audience: 'public' | 'internal'
  revisedAt: Date
}

/** A passage with its document's title, or null. */
export const readPassage = async (db: Queryable, input: { chunkId: string }): Promise<PassageRow | null> => {
  const [row] = await db.query<PassageRow>(
    `SELECT c.id AS "chunkId", c.document_id AS "documentId", d.title, d.category, c.heading, c.text, d.audience, d.revised_at AS "revisedAt"
     FROM chunk c JOIN document d ON d.id = c.document_id WHERE c.id = $1`,
    [input.chunkId],
  )
  return row ?? null
}
