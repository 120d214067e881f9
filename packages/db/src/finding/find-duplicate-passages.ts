import type { Queryable } from '../database.ts'

export type DuplicatePassages = {
  contentKey: string
  firstDocument: string
  firstChunk: string
  secondDocument: string
  secondChunk: string
  text: string
}

/** Passages that serve and say the same, word for word, in two documents; letter case and punctuation aside. Short ones do not count. */
export const findDuplicatePassages = (db: Queryable, input: { limit: number }): Promise<DuplicatePassages[]> =>
  db.query<DuplicatePassages>(
    `SELECT DISTINCT ON (a.content_key, da.id, db.id) a.content_key AS "contentKey", da.id AS "firstDocument", a.id AS "firstChunk",
       db.id AS "secondDocument", b.id AS "secondChunk", a.text
     FROM chunk a JOIN document da ON da.id = a.document_id JOIN chunk b ON b.content_key = a.content_key JOIN document db ON db.id = b.document_id
     WHERE da.id < db.id AND da.status = 'active' AND db.status = 'active' AND a.enabled AND b.enabled
       AND a.generation <= da.generation AND b.generation <= db.generation AND length(a.text) >= 80
       AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.kind = 'duplicate' AND f.key = concat_ws(' ', a.content_key, da.id, db.id))
     LIMIT $1`,
    [input.limit],
  )

export type StaleDocument = { id: string; title: string; revisedAt: Date }

/** Documents that serve and that nobody has revised for half a year, and for which this was not found before. */
export const findStaleDocuments = (db: Queryable, input: { limit: number }): Promise<StaleDocument[]> =>
  db.query<StaleDocument>(
    `SELECT d.id, d.title, d.revised_at AS "revisedAt" FROM document d
     WHERE d.status = 'active' AND d.revised_at < now() - interval '6 months'
       AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.kind = 'stale' AND f.key = d.id || ' ' || to_char(d.revised_at, 'YYYY-MM-DD'))
     ORDER BY d.revised_at LIMIT $1`,
    [input.limit],
  )
