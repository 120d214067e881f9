import { bm25Parameters } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'

export type SearchChunksInput = {
  /** Index terms of the question. */
  terms: readonly string[]
  vector: Float32Array
  /** Passages made by another encoder are not seen. */
  encoderHash: string
  audience: 'public' | 'internal'
  /** Vector of what the question is about in general; it ranks passages but finds none. */
  topic: Float32Array | null
}

export type ChunkHit = RawScores & { chunkId: string; documentId: string; title: string; position: number; heading: string; text: string }

const { k1, b } = bm25Parameters

// `probe` raises HNSW's search width for this statement alone; as an init plan it is evaluated before the index scans start.
const sql = `
WITH probe AS MATERIALIZED (
  SELECT $1::text::vector AS vector, set_config('hnsw.ef_search', '160', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)
), corpus AS MATERIALIZED (
  SELECT chunk_count::float8 AS chunks, greatest(term_count, 1)::float8 / greatest(chunk_count, 1) AS average_length
  FROM knowledge_state WHERE id = 1
), posting AS MATERIALIZED (
  SELECT term, chunk_id, frequency, count(*) OVER (PARTITION BY term) AS documents FROM chunk_term WHERE term = ANY ($2::text[])
), total AS MATERIALIZED (
  SELECT sum(ln(1 + (corpus.chunks - coalesce(found.documents, 0) + 0.5) / (coalesce(found.documents, 0) + 0.5))) AS idf
  FROM unnest($2::text[]) AS wanted (term) CROSS JOIN corpus
  LEFT JOIN (SELECT DISTINCT term, documents FROM posting) found ON found.term = wanted.term
), weighed AS (
  SELECT posting.chunk_id, posting.frequency, ln(1 + (corpus.chunks - posting.documents + 0.5) / (posting.documents + 0.5)) AS idf
  FROM posting CROSS JOIN corpus
), by_words AS MATERIALIZED (
  SELECT weighed.chunk_id, sum(weighed.idf) / (SELECT idf FROM total) AS coverage,
    sum(weighed.idf * weighed.frequency * ${k1 + 1} / (weighed.frequency + ${k1} * (${1 - b} + ${b} * chunk.length / corpus.average_length))) AS lexical
  FROM weighed JOIN chunk ON chunk.id = weighed.chunk_id JOIN document ON document.id = chunk.document_id CROSS JOIN corpus
  WHERE chunk.encoder_hash = $3 AND ($4 OR document.audience = 'public')
  GROUP BY weighed.chunk_id
), found AS (
  (SELECT chunk_id AS id FROM by_words ORDER BY lexical DESC LIMIT ${candidateLimits.lexical})
  UNION
  (SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document_id
    WHERE chunk.encoder_hash = $3 AND ($4 OR document.audience = 'public')
    ORDER BY chunk.embedding <=> (SELECT vector FROM probe) LIMIT ${candidateLimits.vector})
  UNION
  (SELECT chunk_id FROM (
    SELECT chunk_sentence.chunk_id FROM chunk_sentence
      JOIN chunk ON chunk.id = chunk_sentence.chunk_id JOIN document ON document.id = chunk.document_id
    WHERE chunk.encoder_hash = $3 AND ($4 OR document.audience = 'public')
    ORDER BY chunk_sentence.embedding <=> (SELECT vector FROM probe) LIMIT ${candidateLimits.sentence}) nearest)
)
SELECT chunk.id AS "chunkId", chunk.document_id AS "documentId", document.title, chunk.position, chunk.heading, chunk.text,
  coalesce(by_words.lexical, 0) AS lexical, coalesce(by_words.coverage, 0) AS coverage,
  1 - (chunk.embedding <=> (SELECT vector FROM probe)) AS vector, coalesce(1 - (chunk.embedding <=> $5::text::vector), 0) AS topic,
  (SELECT greatest(0, max(1 - (sentence.embedding <=> (SELECT vector FROM probe)))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = chunk.id) AS sentence
FROM found JOIN chunk ON chunk.id = found.id JOIN document ON document.id = chunk.document_id
  LEFT JOIN by_words ON by_words.chunk_id = chunk.id`

/**
 * Passages near a question by words (BM25), by vector and by their best sentence: the union of the best of each, with all scores,
 * in no order. One statement; beyond a few thousand passages the vector scans run on the HNSW indexes.
 */
export const searchChunks = (db: Queryable, input: SearchChunksInput): Promise<ChunkHit[]> =>
  db.query<ChunkHit>(sql, [
    toVectorLiteral(input.vector),
    [...new Set(input.terms)],
    input.encoderHash,
    input.audience === 'internal',
    input.topic && toVectorLiteral(input.topic),
  ])
