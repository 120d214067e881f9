import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { bm25Sql, type FoundByWords } from './find-by-words.ts'
import { scoreVectors, type VectorScores } from './score-vectors.ts'
import { ownersSeenBy, type Sight, sightParameters } from './seen-by.ts'

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

const owned = 'document.title, source.weight, (extract(epoch FROM document.revised_at) * 1000)::float8 AS "revisedAt"'

const sql = `
WITH ranked AS (
  SELECT chunk.id AS "chunkId", chunk.document_id AS "documentId", owner.title, chunk.position, chunk.heading, chunk.text, owner.weight,
    owner."revisedAt", words.lexical,
    coalesce(words.weight / nullif((SELECT sum(weight) FROM unnest($2::float8[]) AS weight), 0), 0) AS coverage,
    candidate.near, row_number() OVER (ORDER BY words.lexical DESC) AS place, count(*) OVER () AS seen
  FROM unnest($4::uuid[], $5::boolean[]) AS candidate (id, near) JOIN chunk ON chunk.id = candidate.id
    CROSS JOIN LATERAL ${ownersSeenBy(6, owned)} AS owner
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(weight), 0) AS weight, coalesce(sum(${bm25Sql('weight', '$3::float8')}), 0) AS lexical
      FROM unnest($1::text[], $2::float8[]) AS wanted (term, weight)
        JOIN chunk_term ON chunk_term.term = wanted.term AND chunk_term.chunk_id = candidate.id
    ) AS words
)
SELECT "chunkId", "documentId", title, position, heading, text, weight, "revisedAt", lexical, coverage, seen,
  (SELECT version FROM knowledge_state WHERE id = 1) AS version
FROM ranked WHERE near OR (lexical > 0 AND place <= ${candidateLimits.lexical})`

type Row = Omit<ChunkHit, keyof VectorScores> & { seen: number; version: number }

/**
 * Passages found by words (`findByWords`) or by vector, with all scores, in no order; those that the searcher may not see, or that serve no
 * more, are left out whoever found them. `isMissing` tells whether some were, `hasChanged` whether the knowledge did since they were found.
 */
export const searchChunks = async (
  db: Queryable,
  { words, vector, near, sight, topic }: SearchChunksInput,
): Promise<{ hits: ChunkHit[]; isMissing: boolean; hasChanged: boolean }> => {
  const candidates = new Map([...words.chunkIds.map((id) => [id, false] as const), ...near.map((id) => [id, true] as const)])
  if (candidates.size === 0) return { hits: [], isMissing: false, hasChanged: false }
  const chunkIds = [...candidates.keys()]
  const [rows, scores] = await Promise.all([
    db.query<Row>(sql, [words.terms, words.weights, words.averageLength, chunkIds, [...candidates.values()], ...sightParameters(sight)]),
    scoreVectors(db, { chunkIds, vector, topic }),
  ])
  const hits = rows.flatMap(({ seen, version, ...row }) => {
    const scored = scores.get(row.chunkId)
    return scored ? [{ ...row, ...scored }] : []
  })
  const [first] = rows
  const isHalf = hits.length !== rows.length
  return { hits, isMissing: isHalf || first?.seen !== candidates.size, hasChanged: isHalf || first?.version !== words.version }
}
