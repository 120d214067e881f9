import type { Queryable } from '../database.ts'
import { bumpKnowledge } from './bump-knowledge.ts'

export type UpdateChunkInput = {
  id: string
  revision: number
  /** A person's words in the place of the source's; null goes back to those. */
  edit?: string | null | undefined
  enabled?: boolean | undefined
  userId: string
}

/**
 * Edits a passage that still has `revision`. New words serve once the document's passages are made again, whether it serves at all does at
 * once. `reindex` tells that its document is to be indexed; null when the revision has moved on. Belongs in a transaction.
 */
export const updateChunk = async (
  tx: Queryable,
  { id, revision, edit, enabled, userId }: UpdateChunkInput,
): Promise<{ documentId: string; reindex: boolean } | null> => {
  const [chunk] = await tx.query<{ documentId: string }>('SELECT document_id AS "documentId" FROM chunk WHERE id = $1', [id])
  if (!chunk) return null
  // Its document first, as indexing does, so that the two wait for each other in one order.
  await tx.query('SELECT id FROM document WHERE id = $1 FOR UPDATE', [chunk.documentId])
  const [row] = await tx.query<{ documentId: string }>(
    `UPDATE chunk SET original = CASE WHEN $4 THEN coalesce(original, text) ELSE original END,
       edit = CASE WHEN $4 THEN $5 ELSE edit END,
       edit_base = CASE WHEN NOT $4 THEN edit_base WHEN $5::text IS NOT NULL THEN coalesce(original, text) END,
       enabled = coalesce($6, enabled), revision = revision + 1, edited_by = $3, edited_at = clock_timestamp()
     WHERE id = $1 AND revision = $2 RETURNING document_id AS "documentId"`,
    [id, revision, userId, edit !== undefined, edit ?? null, enabled ?? null],
  )
  if (!row) return null
  const reindex = edit !== undefined
  await tx.query('UPDATE document SET edits = edits + 1, indexed_hash = CASE WHEN $2 THEN NULL ELSE indexed_hash END WHERE id = $1', [
    row.documentId,
    reindex,
  ])
  if (enabled !== undefined) await bumpKnowledge(tx)
  return { documentId: row.documentId, reindex }
}
