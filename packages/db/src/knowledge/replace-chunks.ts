import type { Database, Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'
import { bumpKnowledge } from './bump-knowledge.ts'

/** `start` and `end` are UTF-16 offsets into the passage's text; both 0 for its heading, which counts as a sentence in search. */
export type NewSentence = { id: string; start: number; end: number; text: string; vector: Float32Array }

/** `length` is the sum of the terms' frequencies. */
export type NewChunk = {
  id: string
  heading: string
  text: string
  length: number
  vector: Float32Array
  terms: ReadonlyMap<string, number>
  sentences: readonly NewSentence[]
}

export type ReplaceChunksInput = {
  documentId: string
  /** Hash of the content the passages were made from. */
  contentHash: string
  encoderHash: string
  chunks: readonly NewChunk[]
}

const insertChunks = (tx: Queryable, { documentId, encoderHash, chunks }: ReplaceChunksInput): Promise<unknown> =>
  tx.query(
    `INSERT INTO chunk (id, document_id, position, heading, text, length, embedding, encoder_hash)
     SELECT id, $1, position - 1, heading, text, length, embedding::vector, $2
     FROM unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[]) WITH ORDINALITY AS new (id, heading, text, length, embedding, position)`,
    [
      documentId,
      encoderHash,
      chunks.map((chunk) => chunk.id),
      chunks.map((chunk) => chunk.heading),
      chunks.map((chunk) => chunk.text),
      chunks.map((chunk) => chunk.length),
      chunks.map((chunk) => toVectorLiteral(chunk.vector)),
    ],
  )

const insertSentences = async (tx: Queryable, chunks: readonly NewChunk[]): Promise<void> => {
  const sentences = chunks.flatMap((chunk) => chunk.sentences.map((sentence, position) => ({ ...sentence, chunkId: chunk.id, position })))
  await tx.query(
    `INSERT INTO chunk_sentence (id, chunk_id, position, start, "end", text, embedding)
     SELECT id, chunk_id, position, first, last, text, embedding::vector
     FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[])
       AS new (id, chunk_id, position, first, last, text, embedding)`,
    [
      sentences.map((sentence) => sentence.id),
      sentences.map((sentence) => sentence.chunkId),
      sentences.map((sentence) => sentence.position),
      sentences.map((sentence) => sentence.start),
      sentences.map((sentence) => sentence.end),
      sentences.map((sentence) => sentence.text),
      sentences.map((sentence) => toVectorLiteral(sentence.vector)),
    ],
  )
}

const insertTerms = async (tx: Queryable, chunks: readonly NewChunk[]): Promise<void> => {
  const terms = chunks.flatMap((chunk) => [...chunk.terms].map(([term, frequency]) => ({ chunkId: chunk.id, term, frequency })))
  await tx.query('INSERT INTO chunk_term (chunk_id, term, frequency) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[])', [
    terms.map((row) => row.chunkId),
    terms.map((row) => row.term),
    terms.map((row) => row.frequency),
  ])
}

/**
 * Puts new passages in the place of a document's old ones, which serve until the transaction commits.
 * `stale` when the document's content is no longer the one named, or the document is gone: nothing was written.
 */
export const replaceChunks = async (db: Database, input: ReplaceChunksInput): Promise<{ kind: 'replaced' } | { kind: 'stale' }> =>
  db.transaction(async (tx) => {
    const [document] = await tx.query<{ content_hash: string }>('SELECT content_hash FROM document WHERE id = $1 FOR UPDATE', [
      input.documentId,
    ])
    if (document?.content_hash !== input.contentHash) return { kind: 'stale' }
    await tx.query('DELETE FROM chunk WHERE document_id = $1', [input.documentId])
    if (input.chunks.length > 0) {
      await insertChunks(tx, input)
      await insertSentences(tx, input.chunks)
      await insertTerms(tx, input.chunks)
    }
    await tx.query('UPDATE document SET indexed_hash = content_hash WHERE id = $1', [input.documentId])
    await bumpKnowledge(tx)
    return { kind: 'replaced' }
  })
