import type { Queryable } from '../database.ts'
import { encodeVectors, vectorAt } from './encode-vectors.ts'

/** `start` and `end` are UTF-16 offsets into the passage's text; both 0 for its heading, which counts as a sentence in search. */
export type NewSentence = { id: string; start: number; end: number; text: string; vector: Float32Array }

/** What a person has made of a passage. `text` is null when it only was disabled. */
export type ChunkEdit = {
  text: string | null
  /** What the source said when the edit was made. */
  base: string | null
  by: string | null
  at: Date | null
}

/** `length` is the sum of the terms' frequencies. */
export type NewChunk = {
  id: string
  heading: string
  text: string
  length: number
  vector: Float32Array
  terms: ReadonlyMap<string, number>
  sentences: readonly NewSentence[]
  /** In the document; its place in the list unless given. */
  position?: number
  page?: number | null
  enabled?: boolean
  /** What the source says, where `text` is an edit of it. */
  original?: string | null
  edit?: ChunkEdit | null
  revision?: number
  tokenVectors?: Uint8Array | null
}

export type InsertChunksInput = { documentId: string; encoderHash: string; generation: number; chunks: readonly NewChunk[] }

const insertRows = (tx: Queryable, { documentId, encoderHash, generation, chunks }: InsertChunksInput): Promise<unknown> =>
  tx.query(
    `INSERT INTO chunk (id, document_id, generation, position, heading, text, length, embedding, encoder_hash, page, enabled, original,
       edit, edit_base, edited_by, edited_at, revision, token_vectors)
     SELECT id, $1, $2, position, heading, text, length, ${vectorAt('$9', 'place', 'cardinality($4::uuid[])')}::vector, $3, page, enabled,
       original, edit, edit_base, edited_by, edited_at, revision, token_vectors
     FROM unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::int[], $10::int[], $11::boolean[], $12::text[],
       $13::text[], $14::text[], $15::uuid[], $16::timestamptz[], $17::int[], $18::bytea[]) WITH ORDINALITY
       AS new (id, position, heading, text, length, page, enabled, original, edit, edit_base, edited_by, edited_at, revision, token_vectors,
         place)`,
    [
      documentId,
      generation,
      encoderHash,
      chunks.map((chunk) => chunk.id),
      chunks.map((chunk, index) => chunk.position ?? index),
      chunks.map((chunk) => chunk.heading),
      chunks.map((chunk) => chunk.text),
      chunks.map((chunk) => chunk.length),
      encodeVectors(chunks.map((chunk) => chunk.vector)),
      chunks.map((chunk) => chunk.page ?? null),
      chunks.map((chunk) => chunk.enabled ?? true),
      chunks.map((chunk) => chunk.original ?? null),
      chunks.map((chunk) => chunk.edit?.text ?? null),
      chunks.map((chunk) => chunk.edit?.base ?? null),
      chunks.map((chunk) => chunk.edit?.by ?? null),
      chunks.map((chunk) => chunk.edit?.at ?? null),
      chunks.map((chunk) => chunk.revision ?? 1),
      chunks.map((chunk) => (chunk.tokenVectors ? Buffer.from(chunk.tokenVectors) : null)),
    ],
  )

const insertSentences = async (tx: Queryable, chunks: readonly NewChunk[]): Promise<void> => {
  const sentences = chunks.flatMap((chunk) => chunk.sentences.map((sentence, position) => ({ ...sentence, chunkId: chunk.id, position })))
  await tx.query(
    `INSERT INTO chunk_sentence (id, chunk_id, position, start, "end", text, embedding)
     SELECT id, chunk_id, position, first, last, text, ${vectorAt('$7', 'place', 'cardinality($1::uuid[])')}::halfvec
     FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[]) WITH ORDINALITY
       AS new (id, chunk_id, position, first, last, text, place)`,
    [
      sentences.map((sentence) => sentence.id),
      sentences.map((sentence) => sentence.chunkId),
      sentences.map((sentence) => sentence.position),
      sentences.map((sentence) => sentence.start),
      sentences.map((sentence) => sentence.end),
      sentences.map((sentence) => sentence.text),
      encodeVectors(sentences.map((sentence) => sentence.vector)),
    ],
  )
}

const insertTerms = async (tx: Queryable, chunks: readonly NewChunk[]): Promise<void> => {
  const terms = chunks.flatMap((chunk) =>
    [...chunk.terms].map(([term, frequency]) => ({ chunkId: chunk.id, term, frequency, length: chunk.length })),
  )
  await tx.query(
    'INSERT INTO chunk_term (chunk_id, term, frequency, length) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[])',
    [terms.map((row) => row.chunkId), terms.map((row) => row.term), terms.map((row) => row.frequency), terms.map((row) => row.length)],
  )
}

/** Writes passages with their sentences and terms; they serve once their document has come to their generation. */
export const insertChunks = async (tx: Queryable, input: InsertChunksInput): Promise<void> => {
  if (input.chunks.length === 0) return
  await insertRows(tx, input)
  await insertSentences(tx, input.chunks)
  await insertTerms(tx, input.chunks)
}
