import type { Queryable } from '../database.ts'

export type VersionRow = { version: number; title: string; body: string; by: string | null; reason: string; createdAt: Date }

const select = (body: string) =>
  `SELECT v.version, v.title, ${body} AS body, u.name AS by, v.reason, v.created_at AS "createdAt"
   FROM document_version v LEFT JOIN app_user u ON u.id = v.created_by WHERE v.document_id = $1`

/** What a document has said, newest first; without the bodies. */
export const listVersions = (db: Queryable, input: { documentId: string }): Promise<VersionRow[]> =>
  db.query<VersionRow>(`${select("''")} ORDER BY v.version DESC`, [input.documentId])

/** One version with its body; null when there is none. */
export const readVersion = async (db: Queryable, input: { documentId: string; version: number }): Promise<VersionRow | null> => {
  const [row] = await db.query<VersionRow>(`${select('v.body')} AND v.version = $2`, [input.documentId, input.version])
  return row ?? null
}
