import type { Queryable } from '../database.ts'

/** A passage as the console shows it: `text` with the edit of a person, `source` as its source has it. */
export type ChunkRow = {
  id: string
  documentId: string
  position: number
  heading: string
  text: string
  source: string
  page: number | null
  enabled: boolean
  edited: boolean
  movedOn: boolean
  editedBy: string | null
  editedAt: Date | null
  revision: number
}

const columns = `c.id, c.document_id AS "documentId", c.position, c.heading, coalesce(c.edit, c.original, c.text) AS text,
  coalesce(c.original, c.text) AS source, c.page, c.enabled, c.edit IS NOT NULL AS edited,
  c.edit IS NOT NULL AND c.edit_base IS DISTINCT FROM coalesce(c.original, c.text) AS "movedOn", u.name AS "editedBy",
  c.edited_at AS "editedAt", c.revision`
const tables = `chunk c JOIN document d ON d.id = c.document_id AND c.generation <= d.generation LEFT JOIN app_user u ON u.id = c.edited_by`

/** The passages of a document, in order. */
export const listChunks = (db: Queryable, input: { documentId: string }): Promise<ChunkRow[]> =>
  db.query<ChunkRow>(`SELECT ${columns} FROM ${tables} WHERE c.document_id = $1 ORDER BY c.position`, [input.documentId])

/** One passage; null when it was replaced. */
export const readChunk = async (db: Queryable, input: { id: string }): Promise<ChunkRow | null> => {
  const [row] = await db.query<ChunkRow>(`SELECT ${columns} FROM ${tables} WHERE c.id = $1`, [input.id])
  return row ?? null
}
