import type { FindingView } from '@frontdesk/contracts/knowledge/finding'
import type { Queryable } from '../database.ts'

export type FindingRow = Omit<FindingView, 'foundAt'> & { foundAt: Date }

type Row = {
  id: string
  kind: FindingView['kind']
  firstChunk: string | null
  firstDocument: string
  firstTitle: string
  firstText: string
  secondChunk: string | null
  secondDocument: string | null
  secondTitle: string | null
  secondText: string | null
  detail: string
  foundAt: Date
}

const toFinding = (row: Row): FindingRow => ({
  id: row.id,
  kind: row.kind,
  first: { chunkId: row.firstChunk, documentId: row.firstDocument, title: row.firstTitle, text: row.firstText },
  second:
    row.secondDocument === null
      ? null
      : { chunkId: row.secondChunk, documentId: row.secondDocument, title: row.secondTitle ?? '', text: row.secondText ?? '' },
  detail: row.detail,
  state: 'open',
  foundAt: row.foundAt,
})

/** What still holds of what was found and not dismissed, newest first: of documents that serve. */
export const listFindings = async (
  db: Queryable,
  input: { kind?: FindingView['kind'] | undefined; limit: number },
): Promise<FindingRow[]> => {
  const rows = await db.query<Row>(
    `SELECT f.id, f.kind, f.first_chunk_id AS "firstChunk", a.id AS "firstDocument", a.title AS "firstTitle", f.first_text AS "firstText",
       f.second_chunk_id AS "secondChunk", b.id AS "secondDocument", b.title AS "secondTitle", f.second_text AS "secondText", f.detail,
       f.found_at AS "foundAt"
     FROM finding f JOIN document a ON a.id = f.first_document_id AND a.status = 'active' LEFT JOIN document b ON b.id = f.second_document_id
     WHERE f.dismissed_at IS NULL AND ($1::text IS NULL OR f.kind = $1) AND (b.id IS NULL OR b.status = 'active')
       AND (f.kind <> 'stale' OR a.revised_at < now() - interval '6 months')
       AND (f.kind <> 'duplicate' OR EXISTS (SELECT 1 FROM chunk x JOIN chunk y ON y.content_key = x.content_key
         WHERE x.document_id = a.id AND x.generation <= a.generation AND y.document_id = b.id AND y.generation <= b.generation))
     ORDER BY f.found_at DESC, f.id LIMIT $2`,
    [input.kind ?? null, input.limit],
  )
  return rows.map(toFinding)
}
