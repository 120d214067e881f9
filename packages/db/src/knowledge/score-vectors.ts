import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import type { Queryable } from '../database.ts'
import { encodeVector } from './encode-vector.ts'

/** Cosines of a passage, of its best sentence, and of a passage to the topic. */
export type VectorScores = Pick<RawScores, 'vector' | 'sentence' | 'topic'>

export type ScoreVectorsInput = {
  chunkIds: readonly string[]
  vector: Float32Array
  topic: Float32Array | null
  /** Cosines by passage that were found out before: what is known is not read again. */
  known: { passages: ReadonlyMap<string, number>; sentences: ReadonlyMap<string, number> }
}

const sql = `
WITH probe AS MATERIALIZED (SELECT $1::vector AS vector, $2::vector AS topic)
SELECT chunk.id, coalesce(1 - (chunk.embedding <=> probe.topic), 0) AS topic,
  CASE WHEN candidate.passage THEN 1 - (chunk.embedding <=> probe.vector) END AS vector,
  CASE WHEN candidate.sentence THEN (SELECT greatest(0, max(-(sentence.embedding::vector <#> probe.vector))) FROM chunk_sentence sentence
    WHERE sentence.chunk_id = chunk.id) END AS sentence
FROM probe CROSS JOIN unnest($3::uuid[], $4::boolean[], $5::boolean[]) AS candidate (id, passage, sentence)
  JOIN chunk ON chunk.id = candidate.id`

type Row = { id: string; topic: number; vector: number | null; sentence: number | null }

/** How near passages are by their vectors. Those that are gone are missing. */
export const scoreVectors = async (
  db: Queryable,
  { chunkIds, vector, topic, known: { passages, sentences } }: ScoreVectorsInput,
): Promise<Map<string, VectorScores>> => {
  const score = ({ id, topic, vector, sentence }: Row): [string, VectorScores] => [
    id,
    { topic, vector: vector ?? passages.get(id) ?? 0, sentence: sentence ?? Math.max(0, sentences.get(id) ?? 0) },
  ]
  const isKnown = (id: string): boolean => topic === null && passages.has(id) && sentences.has(id)
  const unknown = chunkIds.filter((id) => !isKnown(id))
  const rows = await db.query<Row>(sql, [
    encodeVector(vector),
    topic && encodeVector(topic),
    unknown,
    unknown.map((id) => !passages.has(id)),
    unknown.map((id) => !sentences.has(id)),
  ])
  const found = chunkIds.filter(isKnown).map((id) => ({ id, topic: 0, vector: null, sentence: null }))
  return new Map([...rows, ...found].map(score))
}
