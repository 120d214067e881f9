import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import { type RunRow, runColumns, runTables } from '../sync/run-row.ts'

export type SourceRow = {
  id: string
  name: string
  config: SourceConfig
  collection: string
  audience: Audience
  language: string | null
  weight: number
  syncEveryHours: number | null
  enabled: boolean
  revision: number
  documents: number
  chunks: number
  failedItems: number
  lastRun: RunRow | null
  nextSyncAt: Date | null
  createdAt: Date
}

export const sourceColumns = `s.id, s.name, s.config, s.collection, s.audience, s.language, s.weight, s.sync_every_hours AS "syncEveryHours",
  s.enabled, s.revision, counted.documents, counted.chunks, s.next_sync_at AS "nextSyncAt", s.created_at AS "createdAt"`

export const sourceTables = `knowledge_source s CROSS JOIN LATERAL (
  SELECT count(DISTINCT d.id) AS documents, count(c.id) AS chunks
  FROM document d LEFT JOIN chunk c ON c.document_id = d.id AND c.generation <= d.generation
  WHERE d.source_id = s.id AND d.status <> 'retired') counted`

/** The newest run of each source of `$1`. */
export const lastRunsSql = `SELECT DISTINCT ON (r.source_id) ${runColumns} FROM ${runTables} WHERE r.source_id = ANY ($1::uuid[])
  ORDER BY r.source_id, r.created_at DESC, r.id`
