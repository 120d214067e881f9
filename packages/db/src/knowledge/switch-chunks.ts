import type { Database, Queryable } from '../database.ts'
import { bumpKnowledge } from './bump-knowledge.ts'
import { insertChunks, type NewChunk } from './insert-chunks.ts'

/** A passage that stays as it is but for its place, or for what the source says under a person's edit. */
export type KeptChunk = { id: string; position: number; page: number | null; original: string | null }

export type SwitchChunksInput = {
  documentId: string
  token: string
  /** As they were when the document was claimed. */
  generation: number
  edits: number
  /** The version that the passages were made from. */
  version: number
  encoderHash: string
  indexingVersion: number
  keep: readonly KeptChunk[]
  /** Passages not put by before. */
  add: readonly NewChunk[]
  /** Passages that take over the id of an old one that says the same, so that citations of it still open. */
  renames: readonly { from: string; to: string }[]
}

type Document = { token: string | null; generation: number; edits: number; latest: number }

const moveKept = async (tx: Queryable, keep: readonly KeptChunk[]): Promise<void> => {
  if (keep.length === 0) return
  await tx.query(
    `UPDATE chunk SET position = kept.position, page = kept.page, original = kept.original
     FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[]) AS kept (id, position, page, original)
     WHERE chunk.id = kept.id AND (chunk.position, chunk.page, chunk.original) IS DISTINCT FROM (kept.position, kept.page, kept.original)`,
    [keep.map(({ id }) => id), keep.map(({ position }) => position), keep.map(({ page }) => page), keep.map(({ original }) => original)],
  )
}

/**
 * Lets the passages of a claimed document serve, all at once, in the place of those that served. `overtaken` when a person edited a passage
 * or there is a newer version, `lost` when the claim is: nothing was changed.
 */
export const switchChunks = (db: Database, input: SwitchChunksInput): Promise<'switched' | 'overtaken' | 'lost'> =>
  db.transaction(async (tx) => {
    const { documentId, generation, keep, renames } = input
    const [document] = await tx.query<Document>(
      'SELECT index_token AS token, generation, edits, latest FROM document WHERE id = $1 FOR UPDATE',
      [documentId],
    )
    if (document?.token !== input.token || document.generation !== generation) return 'lost'
    if (document.edits !== input.edits || document.latest !== input.version) return 'overtaken'
    await tx.query('DELETE FROM chunk WHERE document_id = $1 AND generation <= $2 AND id <> ALL ($3::uuid[])', [
      documentId,
      generation,
      keep.map(({ id }) => id),
    ])
    await moveKept(tx, keep)
    await insertChunks(tx, { documentId, encoderHash: input.encoderHash, generation: generation + 1, chunks: input.add })
    for (const { from, to } of renames) await tx.query('UPDATE chunk SET id = $2 WHERE id = $1', [from, to])
    await tx.query(
      `UPDATE document d SET generation = d.generation + 1, version = d.latest, title = v.title, indexed_hash = d.content_hash,
         encoder_hash = $2, indexing_version = $3, index_token = NULL, index_until = NULL
       FROM document_version v WHERE d.id = $1 AND v.document_id = d.id AND v.version = d.latest`,
      [documentId, input.encoderHash, input.indexingVersion],
    )
    await bumpKnowledge(tx)
    return 'switched'
  })
