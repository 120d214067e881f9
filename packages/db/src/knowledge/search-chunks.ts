import { bm25Parameters } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'
import { type Sight, seenBy, sightParameters } from './seen-by.ts'

export type SearchChunksInput = {
  /** Index terms of the question. */
  terms: readonly string[]
  vector: Float32Array
  /** Passages near by vector, which are scored beside those near by words. */
  near: readonly string[]
  sight: Sight
  /** Vector of what the question is about in general; it ranks passages but finds none. */
  topic: Float32Array | null
}

export type ChunkHit = RawScores & {
  chunkId: string
  documentId: string
  title: string
  position: number
  heading: string
  text: string
  /** Of its source; multiplies the score. */
  weight: number
  /** When its document was last revised, in milliseconds since 1970. */
  revisedAt: number
}

const { k1, b } = bm25Parameters

/** Passages whose exact BM25 is computed, chosen by a score that leaves their length out. */
const lexicalPool = 10 * candidateLimits.lexical
/** Postings from which on commoner words choose no passages any more where rarer ones do; they still count in the score. */
const enoughPostings = 6000

const sql = `
WITH probe AS MATERIALIZED (
  SELECT $1::text::vector AS vector
), corpus AS MATERIALIZED (
  SELECT chunk_count::float8 AS chunks, greatest(term_count, 1)::float8 / greatest(chunk_count, 1) AS average_length
  FROM knowledge_state WHERE id = 1
), posting AS MATERIALIZED (
  SELECT term, chunk_id, frequency FROM chunk_term WHERE term = ANY ($2::text[])
), weight AS MATERIALIZED (
  SELECT term, coalesce(sum(documents) OVER (ORDER BY documents NULLS FIRST, term ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW), 0) < ${enoughPostings} AS chooses,
    ln(1 + (corpus.chunks - coalesce(documents, 0) + 0.5) / (coalesce(documents, 0) + 0.5)) AS idf
  FROM unnest($2::text[]) AS wanted (term) LEFT JOIN (SELECT term, count(*) AS documents FROM posting GROUP BY term) AS found USING (term)
    CROSS JOIN corpus
), visible AS NOT MATERIALIZED (
  SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document_id JOIN knowledge_source source ON source.id = document.source_id
  WHERE ${seenBy(5)}
), pool AS (
  (SELECT chunk_id AS id, false AS near FROM posting JOIN weight USING (term)
    WHERE chooses AND (($7::text IS NULL AND $8::text IS NULL) OR chunk_id IN (SELECT id FROM visible))
    GROUP BY chunk_id ORDER BY sum(idf * frequency / (frequency + ${k1})) DESC LIMIT ${lexicalPool})
  UNION ALL
  (SELECT id, true FROM unnest($3::uuid[]) AS found (id))
), scored AS (
  SELECT chunk.id, pooled.near, coalesce(sum(idf) / (SELECT sum(idf) FROM weight), 0) AS coverage,
    coalesce(sum(idf * frequency * ${k1 + 1} / (frequency + ${k1} * (${1 - b} + ${b} * chunk.length / average_length))), 0) AS lexical
  FROM (SELECT id, bool_or(near) AS near FROM pool GROUP BY id) AS pooled
    JOIN chunk ON chunk.id = pooled.id JOIN document ON document.id = chunk.document_id
    JOIN knowledge_source source ON source.id = document.source_id CROSS JOIN corpus
    LEFT JOIN posting ON posting.chunk_id = chunk.id LEFT JOIN weight ON weight.term = posting.term
  WHERE ${seenBy(5)}
  GROUP BY chunk.id, pooled.near
), ranked AS (
  SELECT *, row_number() OVER (ORDER BY lexical DESC) AS place FROM scored
)
SELECT chunk.id AS "chunkId", chunk.document_id AS "documentId", document.title, chunk.position, chunk.heading, chunk.text,
  source.weight, (extract(epoch FROM document.revised_at) * 1000)::float8 AS "revisedAt",
  ranked.lexical, ranked.coverage, 1 - (chunk.embedding <=> (SELECT vector FROM probe)) AS vector,
  coalesce(1 - (chunk.embedding <=> $4::text::vector), 0) AS topic,
  (SELECT greatest(0, max(-(sentence.embedding::vector <#> (SELECT vector FROM probe)))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = chunk.id) AS sentence
FROM ranked JOIN chunk ON chunk.id = ranked.id JOIN document ON document.id = chunk.document_id
  JOIN knowledge_source source ON source.id = document.source_id
WHERE ranked.near OR (ranked.lexical > 0 AND ranked.place <= ${candidateLimits.lexical})`

/**
 * Passages near a question by words (BM25) and those already found near by vector, with all scores, in no order; those that the searcher may
 * not see, or that serve no more, are left out whoever found them.
 */
export const searchChunks = (db: Queryable, { terms, vector, near, sight, topic }: SearchChunksInput): Promise<ChunkHit[]> =>
  db.query<ChunkHit>(sql, [
    toVectorLiteral(vector),
    [...new Set(terms)],
    [...new Set(near)],
    topic && toVectorLiteral(topic),
    ...sightParameters(sight),
  ])
