import { bm25Parameters } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'
import { serves } from './serves.ts'

export type SearchChunksInput = {
  /** Index terms of the question. */
  terms: readonly string[]
  vector: Float32Array
  /** Passages made by another encoder are not seen. */
  encoderHash: string
  audience: 'public' | 'internal'
  /** Only documents of this collection. */
  collection: string | null
  /** Only documents in this language (ISO 639-1), and those of which nobody said. */
  language: string | null
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

/** What a searcher may see, of `chunk`, `document` and `source`. */
const seen = `chunk.encoder_hash = $3 AND ${serves('chunk', 'document')} AND ($4 OR document.audience = 'public')
    AND ($6::text IS NULL OR document.collection = $6) AND ($7::text IS NULL OR coalesce(document.language, source.language, $7) = $7)`

/** Passages whose exact BM25 is computed, chosen by a score that leaves their length out. */
const lexicalPool = 10 * candidateLimits.lexical

// `probe` raises HNSW's search width for this statement alone; as an init plan it is evaluated before the index scans start.
const sql = `
WITH probe AS MATERIALIZED (
  SELECT $1::text::vector AS vector, set_config('hnsw.ef_search', '160', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)
), corpus AS MATERIALIZED (
  SELECT chunk_count::float8 AS chunks, greatest(term_count, 1)::float8 / greatest(chunk_count, 1) AS average_length
  FROM knowledge_state WHERE id = 1
), posting AS MATERIALIZED (
  SELECT term, chunk_id, frequency FROM chunk_term WHERE term = ANY ($2::text[])
), weight AS MATERIALIZED (
  SELECT term, ln(1 + (corpus.chunks - coalesce(documents, 0) + 0.5) / (coalesce(documents, 0) + 0.5)) AS idf
  FROM unnest($2::text[]) AS wanted (term) LEFT JOIN (SELECT term, count(*) AS documents FROM posting GROUP BY term) AS found USING (term)
    CROSS JOIN corpus
), visible AS NOT MATERIALIZED (
  SELECT chunk.id, chunk.embedding FROM chunk JOIN document ON document.id = chunk.document_id
    JOIN knowledge_source source ON source.id = document.source_id
  WHERE ${seen}
), pool AS (
  (SELECT chunk_id AS id, false AS near FROM posting JOIN weight USING (term)
    GROUP BY chunk_id ORDER BY sum(idf * frequency / (frequency + ${k1})) DESC LIMIT ${lexicalPool})
  UNION ALL
  (SELECT id, true FROM visible ORDER BY embedding <=> (SELECT vector FROM probe) LIMIT ${candidateLimits.vector})
  UNION ALL
  (SELECT visible.id, true FROM chunk_sentence JOIN visible ON visible.id = chunk_sentence.chunk_id
    ORDER BY chunk_sentence.embedding <=> (SELECT vector FROM probe) LIMIT ${candidateLimits.sentence})
), scored AS (
  SELECT chunk.id, pooled.near, coalesce(sum(idf) / (SELECT sum(idf) FROM weight), 0) AS coverage,
    coalesce(sum(idf * frequency * ${k1 + 1} / (frequency + ${k1} * (${1 - b} + ${b} * chunk.length / average_length))), 0) AS lexical
  FROM (SELECT id, bool_or(near) AS near FROM pool GROUP BY id) AS pooled
    JOIN chunk ON chunk.id = pooled.id JOIN document ON document.id = chunk.document_id
    JOIN knowledge_source source ON source.id = document.source_id CROSS JOIN corpus
    LEFT JOIN posting ON posting.chunk_id = chunk.id LEFT JOIN weight ON weight.term = posting.term
  WHERE ${seen}
  GROUP BY chunk.id, pooled.near
), ranked AS (
  SELECT *, row_number() OVER (ORDER BY lexical DESC) AS place FROM scored
)
SELECT chunk.id AS "chunkId", chunk.document_id AS "documentId", document.title, chunk.position, chunk.heading, chunk.text,
  source.weight, (extract(epoch FROM document.revised_at) * 1000)::float8 AS "revisedAt",
  ranked.lexical, ranked.coverage, 1 - (chunk.embedding <=> (SELECT vector FROM probe)) AS vector,
  coalesce(1 - (chunk.embedding <=> $5::text::vector), 0) AS topic,
  (SELECT greatest(0, max(1 - (sentence.embedding <=> (SELECT vector FROM probe)))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = chunk.id) AS sentence
FROM ranked JOIN chunk ON chunk.id = ranked.id JOIN document ON document.id = chunk.document_id
  JOIN knowledge_source source ON source.id = document.source_id
WHERE ranked.near OR (ranked.lexical > 0 AND ranked.place <= ${candidateLimits.lexical})`

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
    input.collection,
    input.language,
  ])
