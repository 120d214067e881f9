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
const owners = `CROSS JOIN LATERAL ${ownersSeenBy(2)} AS owner`

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
    // As `scoreVectors` has it.
    cosine: '-(embedding::vector <#> (SELECT vector FROM probe))',
  },
} as const

type Kind = keyof typeof tables

const candidates = (kind: Kind, joins: string, count: number): string => {
  const { from, id, passageId, embedding } = tables[kind]
  return `${probe}, candidate AS (
  SELECT ${id}, ${passageId} AS passage_id, ${embedding} FROM ${from} ${joins}
  ORDER BY binary_quantize(${embedding})::bit(384) <~> (SELECT signs FROM probe) LIMIT ${count}
), scored AS (
  SELECT id, passage_id, ${tables[kind].cosine} AS score FROM candidate ORDER BY score DESC LIMIT ${count}
)
SELECT id, passage_id AS "passageId", score FROM scored`
}

/** Asks of the best alone whether they may be seen, which is half of the work where most may. */
const amongAll = (kind: Kind, count: number, topK: number): string => `${candidates(kind, '', count)} CROSS JOIN LATERAL (
  SELECT FROM chunk ${owners} WHERE chunk.id = scored.passage_id OFFSET 0
) AS seen ORDER BY score DESC LIMIT ${topK}`

/** Goes on until enough were found, however few may be seen. */
const amongSeen = (kind: Kind, count: number, topK: number): string =>
  `${candidates(kind, `${tables[kind].joinPassage} ${owners}`, count)} ORDER BY score DESC LIMIT ${topK}`

/** The passages or sentences nearest to a vector, nearest first; beyond a few thousand the scan runs on the HNSW index. */
export const findNearest = async (
  db: Queryable,
  { kind, vector, topK, sight }: { kind: Kind; vector: Float32Array; topK: number; sight: Sight },
): Promise<NearestVector[]> => {
  // Limits that the planner can read, or it may sort everything.
  const limits = [Math.max(leastCandidates, 2 * Math.trunc(topK)), Math.trunc(topK)] as const
  const parameters = [encodeVector(vector), ...sightParameters(sight)]
  if (sight.collection === null && sight.language === null) {
    const found = await db.query<NearestVector>(amongAll(kind, ...limits), parameters)
    if (found.length >= topK) return found
  }
  return db.query<NearestVector>(amongSeen(kind, ...limits), parameters)
}
