import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'

/** `start` and `end` are UTF-16 offsets into the passage's text, both 0 for its heading; `cosine` is to the vector asked for. */
export type SentenceHit = { chunkId: string; position: number; start: number; end: number; text: string; cosine: number }

/** All sentences of the given passages, by passage and position, each with its cosine to `vector`. */
export const readSentences = (db: Queryable, input: { chunkIds: readonly string[]; vector: Float32Array }): Promise<SentenceHit[]> =>
  db.query<SentenceHit>(
    `SELECT sentence.chunk_id AS "chunkId", sentence.position, sentence.start, sentence."end", sentence.text,
       -(sentence.embedding::vector <#> (SELECT $2::vector)) AS cosine
     FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (chunk_id, rank) JOIN chunk_sentence sentence ON sentence.chunk_id = wanted.chunk_id
     ORDER BY wanted.rank, sentence.position`,
    [[...input.chunkIds], encodeVector(input.vector)],
  )
