import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { DocumentStatus } from '@frontdesk/contracts/knowledge/document'

export type DocumentViewRow = {
  id: string
  sourceId: string
  source: string
  externalId: string
  title: string
  collection: string
  audience: Audience
  language: string | null
  status: DocumentStatus
  url: string | null
  pages: number | null
  chunks: number
  disabledChunks: number
  overriddenChunks: number
  version: number
  indexing: boolean
  stale: boolean
  hasOriginal: boolean
  revisedAt: Date
  updatedAt: Date
  revision: number
}

/** True of a document whose page has vanished or that nobody has revised for half a year. */
export const staleSql = `(d.vanished_at IS NOT NULL OR d.revised_at < now() - interval '6 months')`

/** Columns of `DocumentViewRow`, with title and page count of the newest version. */
export const documentColumns = `d.id, d.source_id AS "sourceId", s.name AS source, d.external_id AS "externalId", v.title, d.collection, d.audience,
  d.language, d.status, d.url, nullif(jsonb_array_length(v.pages), 0) AS pages, c.chunks, c.disabled AS "disabledChunks",
  c.overridden AS "overriddenChunks", d.version,
  d.version < d.latest OR d.indexed_hash IS DISTINCT FROM d.content_hash AS indexing, ${staleSql} AS stale,
  d.url IS NOT NULL OR EXISTS (SELECT 1 FROM document_original o WHERE o.document_id = d.id) AS "hasOriginal",
  d.revised_at AS "revisedAt", d.updated_at AS "updatedAt", d.revision`

/** What `documentColumns` are read from. */
export const documentTables = `document d JOIN knowledge_source s ON s.id = d.source_id
  JOIN document_version v ON v.document_id = d.id AND v.version = d.latest
  CROSS JOIN LATERAL (SELECT count(*) AS chunks, count(*) FILTER (WHERE NOT enabled) AS disabled, count(*) FILTER (WHERE edit IS NOT NULL) AS overridden
    FROM chunk WHERE document_id = d.id AND generation <= d.generation) c`
