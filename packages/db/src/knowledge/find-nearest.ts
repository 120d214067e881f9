import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'
import { ownersSeenBy, type Sight, sightParameters } from './seen-by.ts'

/** `passageId` is `id` where passages are looked for, else the sentence's passage; `score` is the cosine. */
export type NearestVector = { id: string; passageId: string; score: number }

/** Candidates by the signs of their numbers, of which the nearest are taken. */
const leastCandidates = 160

// `probe` raises HNSW's search width for this statement alone; as an init plan it is evaluated before the index scan starts.
const probe = `WITH probe AS MATERIALIZED (
  SELECT $1::vector AS vector, binary_quantize($1::vector)::bit(384) AS signs,
    set_config('hnsw.ef_search', '${leastCandidates}', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)
)`

const tables = {
  passage: {
    from: 'chunk',
    id: 'chunk.id',
    passageId: 'chunk.id',
    embedding: 'chunk.embedding',
    joinPassage: '',
    cosine: '1 - (embedding <=> (SELECT vector FROM probe))',
  },
  sentence: {
    from: 'chunk_sentence sentence',
    id: 'sentence.id',
    passageId: 'sentence.chunk_id',
    embedding: 'sentence.embedding',
    joinPassage: 'JOIN chunk ON chunk.id = sentence.chunk_id',
    cosine: '-(embedding::vector <#> (SELECT vector FROM probe))',
  },
} as const

export type VectorKind = keyof typeof tables

/** Limits that the planner can read, or it may sort everything. */
export const nearestLimits = (topK: number): { candidates: number; topK: number } => ({
  candidates: Math.max(leastCandidates, 2 * Math.trunc(topK)),
  topK: Math.trunc(topK),
})

/** SQL that defines `scored`: ids, passages' ids and cosines to `$1`. `joins` is what candidates must be joined to. */
export const nearestSql = (kind: VectorKind, candidates: number, joins: string): string => {
  const { from, id, passageId, embedding, cosine } = tables[kind]
  return `${probe}, candidate AS (
  SELECT ${id}, ${passageId} AS passage_id, ${embedding} FROM ${from} ${joins}
  ORDER BY binary_quantize(${embedding})::bit(384) <~> (SELECT signs FROM probe) LIMIT ${candidates}
), scored AS (
  SELECT id, passage_id, ${cosine} AS score FROM candidate ORDER BY score DESC LIMIT ${candidates}
)`
}

/** Joins with which the scan goes on until enough were found, however few may be seen; without, who may see them is asked of the best alone. */
export const seenOnly = (kind: VectorKind, sightFrom: number): string =>
  `${tables[kind].joinPassage} CROSS JOIN LATERAL ${ownersSeenBy(sightFrom)} AS owner`

/** The passages or sentences nearest to a vector, nearest first; beyond a few thousand the scan runs on the HNSW index. */
export const findNearest = (
  db: Queryable,
  { kind, vector, topK, sight }: { kind: VectorKind; vector: Float32Array; topK: number; sight: Sight },
): Promise<NearestVector[]> => {
  const limits = nearestLimits(topK)
  return db.query<NearestVector>(
    `${nearestSql(kind, limits.candidates, seenOnly(kind, 2))}
SELECT id, passage_id AS "passageId", score FROM scored ORDER BY score DESC LIMIT ${limits.topK}`,
    [encodeVector(vector), ...sightParameters(sight)],
  )
}
