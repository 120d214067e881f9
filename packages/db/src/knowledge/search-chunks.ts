import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'
import { bm25Sql, type FoundByWords } from './find-by-words.ts'
import { type Sight, seenBy, sightParameters } from './seen-by.ts'

export type SearchChunksInput = {
  /** What was found by words. */
  words: FoundByWords
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

const sql = `
WITH probe AS MATERIALIZED (
  SELECT $1::text::vector AS vector, $2::text::vector AS topic, (SELECT sum(weight) FROM unnest($4::float8[]) AS weight) AS weights
), ranked AS (
  SELECT candidate.near, chunk.id, chunk.document_id, document.title, chunk.position, chunk.heading, chunk.text, chunk.embedding,
    source.weight, document.revised_at, words.held, words.lexical, row_number() OVER (ORDER BY words.lexical DESC) AS place,
    count(*) OVER () AS seen
  FROM unnest($6::uuid[], $7::boolean[]) AS candidate (id, near) JOIN chunk ON chunk.id = candidate.id
    JOIN document ON document.id = chunk.document_id JOIN knowledge_source source ON source.id = document.source_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(weight), 0) AS held, coalesce(sum(${bm25Sql('weight', '$5::float8')}), 0) AS lexical
      FROM unnest($3::text[], $4::float8[]) AS wanted (term, weight)
        JOIN chunk_term ON chunk_term.term = wanted.term AND chunk_term.chunk_id = candidate.id
    ) AS words
  WHERE ${seenBy(8)}
)
SELECT id AS "chunkId", document_id AS "documentId", title, position, heading, text, weight,
  (extract(epoch FROM revised_at) * 1000)::float8 AS "revisedAt", lexical, coalesce(held / nullif(probe.weights, 0), 0) AS coverage,
  1 - (embedding <=> probe.vector) AS vector, coalesce(1 - (embedding <=> probe.topic), 0) AS topic,
  (SELECT greatest(0, max(-(sentence.embedding::vector <#> probe.vector))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = ranked.id) AS sentence,
  seen, (SELECT version FROM knowledge_state WHERE id = 1) AS version
FROM ranked CROSS JOIN probe
WHERE near OR (lexical > 0 AND place <= ${candidateLimits.lexical})`

type Row = ChunkHit & { seen: number; version: number }

/**
 * Passages found by words (`findByWords`) or by vector, with all scores, in no order; those that the searcher may not see, or that serve no
 * more, are left out whoever found them. Not `complete` when the knowledge has changed since, and some of what was found is gone: look again.
 */
export const searchChunks = async (
  db: Queryable,
  { words, vector, near, sight, topic }: SearchChunksInput,
): Promise<{ hits: ChunkHit[]; complete: boolean }> => {
  const candidates = new Map([...words.chunkIds.map((id) => [id, false] as const), ...near.map((id) => [id, true] as const)])
  if (candidates.size === 0) return { hits: [], complete: true }
  const rows = await db.query<Row>(sql, [
    toVectorLiteral(vector),
    topic && toVectorLiteral(topic),
    words.terms,
    words.weights,
    words.averageLength,
    [...candidates.keys()],
    [...candidates.values()],
    ...sightParameters(sight),
  ])
  const [first] = rows
  const complete = first !== undefined && (first.seen === candidates.size || first.version === words.version)
  return { hits: rows.map(({ seen, version, ...hit }) => hit), complete }
}
