import { bm25Parameters } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { Queryable } from '../database.ts'
import { isFiltered, ownersSeenBy, type Sight, seenBy, sightParameters } from './seen-by.ts'

export type FoundByWords = {
  /** Of the knowledge that was looked through. */
  version: number
  /** The question's index terms and, in step with them, their inverse document frequencies. */
  terms: string[]
  weights: number[]
  /** How many passages hold each. */
  documents: number[]
  /** Of all passages, in index terms. */
  averageLength: number
  /** Passages near by words, nearest first; more than are wanted, since the commonest words have not counted yet. */
  chunkIds: string[]
}

const { k1, b } = bm25Parameters

/** Best by their words, before a look at who may see them: many may be of another version, or internal. */
const poolSize = 10 * candidateLimits.lexical
/** Postings from which on commoner words choose no passages any more where rarer ones do. */
const enoughPostings = 2500

/** BM25 of one posting. Bare constants would be decimal numbers to the database, with which it takes four times as long. */
export const bm25Sql = (weight: string, averageLength: string): string =>
  `${weight} * frequency * ${k1 + 1}::float8 / (frequency + ${k1 * (1 - b)}::float8 + ${k1 * b}::float8 * length / ${averageLength})`

/** `OFFSET 0` and parameters that are read as rows are keep-outs for the planner: one plan then serves all questions. */
const sqlFor = (within: 'all' | 'filter'): string => `
WITH corpus AS MATERIALIZED (
  SELECT version, chunk_count::float8 AS chunks, greatest(term_count, 1)::float8 / greatest(chunk_count, 1) AS average_length
  FROM knowledge_state WHERE id = 1
), counted AS MATERIALIZED (
  SELECT term, coalesce(known, (SELECT count(*) FROM chunk_term WHERE chunk_term.term = wanted.term))::float8 AS documents
  FROM unnest((SELECT $1::text[]), (SELECT $2::int[])) AS wanted (term, known)
), weight AS MATERIALIZED (
  SELECT term, documents, ln(1 + (chunks - documents + 0.5) / (documents + 0.5)) AS idf, average_length,
    coalesce(sum(documents) OVER (ORDER BY documents, term ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW), 0) < ${enoughPostings} AS chooses
  FROM counted CROSS JOIN corpus
), visible AS NOT MATERIALIZED (
  SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document_id JOIN knowledge_source source ON source.id = document.source_id
  WHERE ${seenBy(3)}
), pool AS (
  SELECT chunk_id AS id, sum(${bm25Sql('idf', 'average_length')}) AS score
  FROM weight CROSS JOIN LATERAL (SELECT chunk_id, frequency, length FROM chunk_term WHERE chunk_term.term = weight.term) AS posting
  WHERE chooses ${within === 'filter' ? 'AND chunk_id IN (SELECT id FROM visible)' : ''}
  GROUP BY chunk_id ORDER BY score DESC LIMIT ${poolSize}
)
SELECT ARRAY(SELECT term FROM weight ORDER BY term) AS terms, ARRAY(SELECT idf FROM weight ORDER BY term) AS weights,
  ARRAY(SELECT documents FROM weight ORDER BY term) AS documents,
  (SELECT version FROM corpus) AS version, (SELECT average_length FROM corpus) AS "averageLength",
  ARRAY(
    SELECT pool.id FROM pool CROSS JOIN LATERAL (
      SELECT FROM chunk CROSS JOIN LATERAL ${ownersSeenBy(3)} AS owner WHERE chunk.id = pool.id OFFSET 0
    ) AS seen ORDER BY score DESC LIMIT ${1.5 * candidateLimits.lexical}
  ) AS "chunkIds"`
const sql = { all: sqlFor('all'), filter: sqlFor('filter') }

export type FindByWordsInput = {
  /** Index terms of the question. */
  terms: readonly string[]
  sight: Sight
  /** How many passages hold a term, where that is known: counting is a third of the work. */
  known?: ReadonlyMap<string, number>
}

/** Passages near a question by its index terms (BM25), as far as the searcher may see them. */
export const findByWords = async (db: Queryable, { terms, sight, known }: FindByWordsInput): Promise<FoundByWords> => {
  const distinct = [...new Set(terms)]
  const [found] = await db.query<FoundByWords>(isFiltered(sight) ? sql.filter : sql.all, [
    distinct,
    distinct.map((term) => known?.get(term) ?? null),
    ...sightParameters(sight),
  ])
  return found ?? { version: 0, terms: [], weights: [], documents: [], averageLength: 1, chunkIds: [] }
}
