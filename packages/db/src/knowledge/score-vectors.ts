import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'

/** Cosines of a passage, of its best sentence, and of a passage to the topic. */
export type VectorScores = Pick<RawScores, 'vector' | 'sentence' | 'topic'>

const sql = `
WITH probe AS MATERIALIZED (SELECT $1::vector AS vector, $2::vector AS topic)
SELECT chunk.id, 1 - (chunk.embedding <=> probe.vector) AS vector, coalesce(1 - (chunk.embedding <=> probe.topic), 0) AS topic,
  (SELECT greatest(0, max(-(sentence.embedding::vector <#> probe.vector))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = chunk.id) AS sentence
FROM probe CROSS JOIN unnest($3::uuid[]) AS candidate (id) JOIN chunk ON chunk.id = candidate.id`

/** How near passages are by their vectors. Those that are gone are missing. */
export const scoreVectors = async (
  db: Queryable,
  { chunkIds, vector, topic }: { chunkIds: readonly string[]; vector: Float32Array; topic: Float32Array | null },
): Promise<Map<string, VectorScores>> => {
  const rows = await db.query<VectorScores & { id: string }>(sql, [encodeVector(vector), topic && encodeVector(topic), [...chunkIds]])
  return new Map(rows.map(({ id, ...scores }) => [id, scores]))
}
