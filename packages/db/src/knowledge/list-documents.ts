import type { Queryable } from '../database.ts'

export type DocumentSummary = {
  id: string
  source: string
  externalId: string
  title: string
  category: string
  audience: 'public' | 'internal'
  contentHash: string
  /** True when the passages match the body and were made by `encoderHash`, in the way of `indexingVersion` or a later one. */
  indexed: boolean
  chunks: number
  revisedAt: Date
}

/** All documents by title, without their bodies. */
export const listDocuments = (db: Queryable, input: { encoderHash: string; indexingVersion: number }): Promise<DocumentSummary[]> =>
  db.query<DocumentSummary>(
    `SELECT d.id, s.name AS source, d.external_id AS "externalId", d.title, d.collection AS category, d.audience, d.content_hash AS "contentHash",
       d.indexed_hash IS NOT DISTINCT FROM d.content_hash AND d.version = d.latest
         AND d.encoder_hash IS NOT DISTINCT FROM $1 AND d.indexing_version >= $2 AS indexed,
       count(c.id) AS chunks, d.revised_at AS "revisedAt"
     FROM document d JOIN knowledge_source s ON s.id = d.source_id LEFT JOIN chunk c ON c.document_id = d.id AND c.generation <= d.generation
     GROUP BY d.id, s.name ORDER BY d.title, d.id`,
    [input.encoderHash, input.indexingVersion],
  )
