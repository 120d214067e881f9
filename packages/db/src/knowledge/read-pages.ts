import type { Queryable } from '../database.ts'

/** The words that serve and where its pages begin, as UTF-16 offsets in them; null when none serve. */
export type PagesRow = { body: string; pages: { page: number; start: number }[] }

/** What a document says, with its pages. */
export const readPages = async (db: Queryable, input: { documentId: string }): Promise<PagesRow | null> => {
  const [row] = await db.query<PagesRow>(
    'SELECT v.body, v.pages FROM document d JOIN document_version v ON v.document_id = d.id AND v.version = d.version WHERE d.id = $1',
    [input.documentId],
  )
  return row ?? null
}
