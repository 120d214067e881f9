import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'
import { type Sight, seenBy, sightParameters } from './seen-by.ts'

/** `passageId` is `id` where passages are looked for, else the sentence's passage; `score` is the cosine. */
export type NearestVector = { id: string; passageId: string; score: number }

// `probe` raises HNSW's search width for this statement alone; as an init plan it is evaluated before the index scan starts.
const probe = (type: string): string => `WITH probe AS MATERIALIZED (
  SELECT $1::text::${type} AS vector, set_config('hnsw.ef_search', '160', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)
)`
const owners = `JOIN document ON document.id = chunk.document_id JOIN knowledge_source source ON source.id = document.source_id
WHERE ${seenBy(2)}`

const statements = {
  passage: `${probe('vector')}
SELECT chunk.id, chunk.id AS "passageId", 1 - (chunk.embedding <=> (SELECT vector FROM probe)) AS score FROM chunk ${owners}
ORDER BY chunk.embedding <=> (SELECT vector FROM probe)`,
  sentence: `${probe('halfvec')}
SELECT sentence.id, chunk.id AS "passageId", 1 - (sentence.embedding <=> (SELECT vector FROM probe)) AS score
FROM chunk_sentence sentence JOIN chunk ON chunk.id = sentence.chunk_id ${owners}
ORDER BY sentence.embedding <=> (SELECT vector FROM probe)`,
} as const

/** The passages or sentences nearest to a vector, nearest first; beyond a few thousand the scan runs on the HNSW index. */
export const findNearest = (
  db: Queryable,
  { kind, vector, topK, sight }: { kind: keyof typeof statements; vector: Float32Array; topK: number; sight: Sight },
): Promise<NearestVector[]> =>
  // A limit that the planner can read, or it may sort everything.
  db.query<NearestVector>(`${statements[kind]} LIMIT ${Math.trunc(topK)}`, [toVectorLiteral(vector), ...sightParameters(sight)])
