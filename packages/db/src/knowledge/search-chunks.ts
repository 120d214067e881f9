import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'
import { bm25Sql, type FoundByWords } from './find-by-words.ts'
import { ownersSeenBy, type Sight, sightParameters } from './seen-by.ts'

export type SearchChunksInput = {
  /** What was found by words. */
  words: FoundByWords
  vector: Float32Array
  /** Vector of what the question is about in general; it ranks passages but finds none. */
  topic: Float32Array | null
  sight: Sight
  chunkIds: readonly string[]
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

/** Values of all parameters: `$1` is the vector, `$2` the passages' ids, from `$3` on what `scoredSql` and `passageSeen` name. */
export const searchParameters = ({ words, vector, topic, sight, chunkIds }: SearchChunksInput): unknown[] => [
  encodeVector(vector),
  `{${chunkIds.join(',')}}`,
  topic && encodeVector(topic),
  words.terms,
  words.weights,
  words.averageLength,
  ...sightParameters(sight),
]
/** Where the parameters of `seenBy` begin. */
export const sightFrom = 7

/** SQL to join laterally: the passage of an id, if the searcher may see it and `condition` holds. */
export const passageSeen = (id: string, condition = 'true'): string => `(
  SELECT chunk.id, chunk.document_id, chunk.position, chunk.heading, chunk.text, chunk.embedding, owner.*
  FROM chunk CROSS JOIN LATERAL ${ownersSeenBy(sightFrom, 'document.title, source.weight, document.revised_at')} AS owner
  WHERE chunk.id = ${id} AND ${condition} OFFSET 0)`

const bestSentence = `(SELECT greatest(0, max(-(sentence.embedding::vector <#> asked.vector))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = found.id)`

/**
 * SQL that scores the passages of `found`, which the statement defines before, in all ways; `sentence` is the best sentence's cosine where that
 * is known, `more` is columns. Arrays are read as rows, whose number the planner then does not count on: it keeps one plan for any, where
 * making one takes a sixth of the time.
 */
export const scoredSql = ({
  sentence = bestSentence,
  more = '',
}: {
  sentence?: string | undefined
  more?: string
} = {}): string => `asked AS MATERIALIZED (
  SELECT version, $1::vector AS vector, $3::vector AS topic, (SELECT sum(weight) FROM unnest((SELECT $5::float8[])) AS weight) AS weight
  FROM knowledge_state WHERE id = 1
)
SELECT found.id AS "chunkId", found.document_id AS "documentId", found.title, found.position, found.heading, found.text, found.weight,
  (extract(epoch FROM found.revised_at) * 1000)::float8 AS "revisedAt", asked.version ${more},
  words.lexical, coalesce(words.weight / nullif(asked.weight, 0), 0) AS coverage,
  1 - (found.embedding <=> asked.vector) AS vector, coalesce(1 - (found.embedding <=> asked.topic), 0) AS topic,
  ${sentence} AS sentence
FROM asked CROSS JOIN found CROSS JOIN LATERAL (
  SELECT coalesce(sum(weight), 0) AS weight, coalesce(sum(${bm25Sql('weight', '$6::float8')}), 0) AS lexical
  FROM unnest((SELECT $4::text[]), (SELECT $5::float8[])) AS wanted (term, weight)
    JOIN chunk_term ON chunk_term.term = wanted.term AND chunk_term.chunk_id = found.id
) AS words`

const sql = `
WITH found AS (SELECT passage.* FROM unnest((SELECT $2::uuid[])) AS candidate (id) CROSS JOIN LATERAL ${passageSeen('candidate.id')} AS passage),
${scoredSql()}`

/** `version` is the knowledge's as it was read, null when no passage was. */
export type SearchedChunks = { hits: ChunkHit[]; version: number | null }

/** The passages of these ids with all scores, in no order; those that the searcher may not see, or that serve no more, are left out. */
export const searchChunks = async (db: Queryable, input: SearchChunksInput): Promise<SearchedChunks> => {
  if (input.chunkIds.length === 0) return { hits: [], version: null }
  const rows = await db.query<ChunkHit & { version: number }>(sql, searchParameters(input))
  return { hits: rows.map(({ version, ...hit }) => hit), version: rows[0]?.version ?? null }
}
