import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { bm25Sql, type FoundByWords } from './find-by-words.ts'
import type { VectorScores } from './score-vectors.ts'
import { ownersSeenBy, type Sight, sightParameters } from './seen-by.ts'

export type SearchChunksInput = {
  /** What was found by words. */
  words: FoundByWords
  /** Passages found in any way, each once. */
  chunkIds: readonly string[]
  sight: Sight
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

/** `isBest` is true of the best by words among those asked for. */
export type WordHit = Omit<ChunkHit, keyof VectorScores> & { isBest: boolean }

/** `version` is the knowledge's as it was read, null when none of the passages is there. */
export type SearchedChunks = { hits: WordHit[]; isMissing: boolean; version: number | null }

const owned = 'document.title, source.weight, (extract(epoch FROM document.revised_at) * 1000)::float8 AS "revisedAt"'

const sql = `
WITH asked AS MATERIALIZED (SELECT version, (SELECT sum(weight) FROM unnest($2::float8[]) AS weight) AS weight FROM knowledge_state WHERE id = 1)
SELECT chunk.id AS "chunkId", chunk.document_id AS "documentId", owner.title, chunk.position, chunk.heading, chunk.text, owner.weight,
  owner."revisedAt", words.lexical, coalesce(words.weight / nullif(asked.weight, 0), 0) AS coverage, asked.version,
  words.lexical > 0 AND row_number() OVER (ORDER BY words.lexical DESC) <= ${candidateLimits.lexical} AS "isBest"
FROM asked CROSS JOIN unnest($4::uuid[]) AS candidate (id) JOIN chunk ON chunk.id = candidate.id
  CROSS JOIN LATERAL ${ownersSeenBy(5, owned)} AS owner
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(weight), 0) AS weight, coalesce(sum(${bm25Sql('weight', '$3::float8')}), 0) AS lexical
    FROM unnest($1::text[], $2::float8[]) AS wanted (term, weight)
      JOIN chunk_term ON chunk_term.term = wanted.term AND chunk_term.chunk_id = candidate.id
  ) AS words`

type Row = WordHit & { version: number }

/**
 * Passages with their scores by words, in no order; those that the searcher may not see, or that serve no more, are left out whoever found
 * them, and `isMissing` tells whether some were.
 */
export const searchChunks = async (db: Queryable, { words, chunkIds, sight }: SearchChunksInput): Promise<SearchedChunks> => {
  if (chunkIds.length === 0) return { hits: [], isMissing: false, version: words.version }
  const rows = await db.query<Row>(sql, [words.terms, words.weights, words.averageLength, [...chunkIds], ...sightParameters(sight)])
  return {
    hits: rows.map(({ version, ...hit }) => hit),
    isMissing: rows.length < chunkIds.length,
    version: rows[0]?.version ?? null,
  }
}
