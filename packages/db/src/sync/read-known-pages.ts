import type { Queryable } from '../database.ts'

export type KnownPageRow = {
  url: string
  documentId: string
  title: string
  etag: string | null
  lastModified: string | null
  links: string[]
  /** False while its passages are not those of its newest version. */
  indexed: boolean
}

/** Pages of a source that serve, as they were when they were read. A page of several documents comes several times. */
export const readKnownPages = (db: Queryable, input: { sourceId: string }): Promise<KnownPageRow[]> =>
  db.query<KnownPageRow>(
    `SELECT url, id AS "documentId", title, etag, last_modified AS "lastModified", links,
       version = latest AND indexed_hash IS NOT DISTINCT FROM content_hash AS indexed
     FROM document WHERE source_id = $1 AND url IS NOT NULL AND vanished_at IS NULL`,
    [input.sourceId],
  )
