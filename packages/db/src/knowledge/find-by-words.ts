import { bm25Parameters } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { Queryable } from '../database.ts'
import { type Sight, seenBy, sightParameters } from './seen-by.ts'

export type FoundByWords = {
  /** Of the knowledge that was looked through. */
  version: number
  /** The question's index terms and, in step with them, their inverse document frequencies. */
  terms: string[]
  weights: number[]
  /** Of all passages, in index terms. */
  averageLength: number
  /** Passages near by words, nearest first; twice as many as are wanted, since the commonest words have not counted yet. */
  chunkIds: string[]
}

const { k1, b } = bm25Parameters

/** Best by their words, before a look at who may see them: many may be of another version, or internal. */
const poolSize = 10 * candidateLimits.lexical
/** Postings from which on commoner words choose no passages any more where rarer ones do. */
const enoughPostings = 6000

/** BM25 of one posting. Bare constants would be decimal numbers to the database, with which it takes four times as long. */
export const bm25Sql = (weight: string, averageLength: string): string =>
  `${weight} * frequency * ${k1 + 1}::float8 / (frequency + ${k1 * (1 - b)}::float8 + ${k1 * b}::float8 * length / ${averageLength})`

const sql = `
WITH corpus AS MATERIALIZED (
  SELECT version, chunk_count::float8 AS chunks, greatest(term_count, 1)::float8 / greatest(chunk_count, 1) AS average_length
  FROM knowledge_state WHERE id = 1
), counted AS MATERIALIZED (
  SELECT term, (SELECT count(*) FROM chunk_term WHERE chunk_term.term = wanted.term)::float8 AS documents
  FROM unnest($1::text[]) AS wanted (term)
), weight AS MATERIALIZED (
  SELECT term, ln(1 + (chunks - documents + 0.5) / (documents + 0.5)) AS idf, average_length,
    coalesce(sum(documents) OVER (ORDER BY documents, term ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW), 0) < ${enoughPostings} AS chooses
  FROM counted CROSS JOIN corpus
), visible AS NOT MATERIALIZED (
  SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document_id JOIN knowledge_source source ON source.id = document.source_id
  WHERE ${seenBy(2)}
), pool AS (
  SELECT chunk_id AS id, sum(${bm25Sql('idf', 'average_length')}) AS score
  FROM weight CROSS JOIN LATERAL (SELECT chunk_id, frequency, length FROM chunk_term WHERE chunk_term.term = weight.term) AS posting
  WHERE chooses AND (($4::text IS NULL AND $5::text IS NULL) OR chunk_id IN (SELECT id FROM visible))
  GROUP BY chunk_id ORDER BY score DESC LIMIT ${poolSize}
)
SELECT ARRAY(SELECT term FROM weight ORDER BY term) AS terms, ARRAY(SELECT idf FROM weight ORDER BY term) AS weights,
  (SELECT version FROM corpus) AS version, (SELECT average_length FROM corpus) AS "averageLength",
  ARRAY(
    SELECT chunk.id FROM pool JOIN chunk ON chunk.id = pool.id JOIN document ON document.id = chunk.document_id
      JOIN knowledge_source source ON source.id = document.source_id
    WHERE ${seenBy(2)} ORDER BY score DESC LIMIT ${2 * candidateLimits.lexical}
  ) AS "chunkIds"`

/** Passages near a question by its index terms (BM25), as far as the searcher may see them. */
export const findByWords = async (db: Queryable, { terms, sight }: { terms: readonly string[]; sight: Sight }): Promise<FoundByWords> => {
  const [found] = await db.query<FoundByWords>(sql, [[...new Set(terms)], ...sightParameters(sight)])
  return found ?? { version: 0, terms: [], weights: [], averageLength: 1, chunkIds: [] }
}
