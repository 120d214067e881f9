import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'
import { ownersSeenBy, type Sight, sightParameters } from './seen-by.ts'

/** `passageId` is `id` where passages are looked for, else the sentence's passage; `score` is the cosine. */
export type NearestVector = { id: string; passageId: string; score: number }

/** Candidates by the signs of their numbers, of which the nearest are taken. */
const leastCandidates = 160

// `probe` raises HNSW's search width for this statement alone; as an init plan it is evaluated before the index scan starts.
const probe = (type: string): string => `WITH probe AS MATERIALIZED (
  SELECT $1::vector::${type} AS vector, binary_quantize($1::vector)::bit(384) AS signs,
    set_config('hnsw.ef_search', '${leastCandidates}', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)
)`
const owners = `CROSS JOIN LATERAL ${ownersSeenBy(2)} AS owner`
const bySigns = (column: string): string => `ORDER BY binary_quantize(${column})::bit(384) <~> (SELECT signs FROM probe)`

const candidates = {
  passage: `${probe('vector')}, candidate AS (
  SELECT chunk.id, chunk.id AS "passageId", chunk.embedding FROM chunk ${owners} ${bySigns('chunk.embedding')}`,
  sentence: `${probe('halfvec')}, candidate AS (
  SELECT sentence.id, chunk.id AS "passageId", sentence.embedding
  FROM chunk_sentence sentence JOIN chunk ON chunk.id = sentence.chunk_id ${owners} ${bySigns('sentence.embedding')}`,
} as const

/** The passages or sentences nearest to a vector, nearest first; beyond a few thousand the scan runs on the HNSW index. */
export const findNearest = (
  db: Queryable,
  { kind, vector, topK, sight }: { kind: keyof typeof candidates; vector: Float32Array; topK: number; sight: Sight },
): Promise<NearestVector[]> =>
  db.query<NearestVector>(
    // Limits that the planner can read, or it may sort everything.
    `${candidates[kind]} LIMIT ${Math.max(leastCandidates, 2 * Math.trunc(topK))}
)
SELECT id, "passageId", 1 - (embedding <=> (SELECT vector FROM probe)) AS score FROM candidate ORDER BY score DESC LIMIT ${Math.trunc(topK)}`,
    [encodeVector(vector), ...sightParameters(sight)],
  )
