import type { Database } from '../database.ts'
import { bumpKnowledge } from './bump-knowledge.ts'
import { insertChunks, type NewChunk } from './insert-chunks.ts'

export type { NewChunk, NewSentence } from './insert-chunks.ts'

export type ReplaceChunksInput = {
  documentId: string
  /** Hash of the content the passages were made from. */
  contentHash: string
  encoderHash: string
  indexingVersion: number
  chunks: readonly NewChunk[]
}

type Row = { contentHash: string; generation: number }

/**
 * Puts new passages in the place of all of a document's old ones, which serve until the transaction commits.
 * `stale` when the document's content is no longer the one named, or the document is gone: nothing was written.
 */
export const replaceChunks = async (db: Database, input: ReplaceChunksInput): Promise<{ kind: 'replaced' } | { kind: 'stale' }> =>
  db.transaction(async (tx) => {
    const { documentId, encoderHash, chunks } = input
    const [document] = await tx.query<Row>('SELECT content_hash AS "contentHash", generation FROM document WHERE id = $1 FOR UPDATE', [
      documentId,
    ])
    if (document?.contentHash !== input.contentHash) return { kind: 'stale' }
    await tx.query('DELETE FROM chunk WHERE document_id = $1', [documentId])
    await insertChunks(tx, { documentId, encoderHash, generation: document.generation, chunks })
    await tx.query(
      `UPDATE document d SET indexed_hash = d.content_hash, version = d.latest, title = v.title, encoder_hash = $2,
         indexing_version = $3
       FROM document_version v WHERE d.id = $1 AND v.document_id = d.id AND v.version = d.latest`,
      [documentId, encoderHash, input.indexingVersion],
    )
    await bumpKnowledge(tx)
    return { kind: 'replaced' }
  })
