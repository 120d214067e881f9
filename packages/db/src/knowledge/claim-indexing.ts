import type { Database } from '../database.ts'
import type { PageStart } from './write-document.ts'

/** A passage a document has. `source` is what the source said of it. */
export type KnownChunk = {
  id: string
  position: number
  heading: string
  text: string
  source: string
  page: number | null
  enabled: boolean
  edit: string | null
  editBase: string | null
  editedBy: string | null
  editedAt: Date | null
  revision: number
  encoderHash: string
}

/** What is to be made into passages, and those that serve meanwhile. */
export type IndexingClaim = {
  version: number
  title: string
  body: string
  pages: PageStart[]
  /** Of the version that serves; null before the first. */
  servedTitle: string | null
  generation: number
  edits: number
  /** In which way the passages that serve were made. */
  indexingVersion: number
  chunks: KnownChunk[]
}

type Row = Omit<IndexingClaim, 'chunks'>

/**
 * Takes a document's newest version for indexing, for `leaseMs` from now or from the last passage that was put by. Null when another one is
 * at it, or the document is gone. What an earlier claim has left is cleared away.
 */
export const claimIndexing = (db: Database, input: { documentId: string; token: string; leaseMs: number }): Promise<IndexingClaim | null> =>
  db.transaction(async (tx) => {
    const [row] = await tx.query<Row>(
      `UPDATE document d SET index_token = $2, index_until = clock_timestamp() + $3::int * interval '1 millisecond'
       FROM document_version v
       WHERE d.id = $1 AND v.document_id = d.id AND v.version = d.latest
         AND (d.index_token IS NULL OR d.index_token = $2 OR d.index_until < clock_timestamp())
       RETURNING v.version, v.title, v.body, v.pages, CASE WHEN d.version > 0 THEN d.title END AS "servedTitle", d.generation, d.edits,
         d.indexing_version AS "indexingVersion"`,
      [input.documentId, input.token, input.leaseMs],
    )
    if (!row) return null
    await tx.query('DELETE FROM chunk WHERE document_id = $1 AND generation > $2', [input.documentId, row.generation])
    const chunks = await tx.query<KnownChunk>(
      `SELECT id, position, heading, text, coalesce(original, text) AS source, page, enabled, edit, edit_base AS "editBase",
         edited_by AS "editedBy", edited_at AS "editedAt", revision, encoder_hash AS "encoderHash"
       FROM chunk WHERE document_id = $1 ORDER BY position`,
      [input.documentId],
    )
    return { ...row, chunks }
  })
