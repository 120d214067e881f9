import type { Queryable } from '../database.ts'
import { nearestLimits, nearestSql, seenOnly, type VectorKind } from './find-nearest.ts'
import {
  type ChunkHit,
  passageSeen,
  type SearchChunksInput,
  type SearchedChunks,
  scoredSql,
  searchParameters,
  sightFrom,
} from './search-chunks.ts'
import { isFiltered } from './seen-by.ts'

/** The passages of `$2` are seen and scored elsewhere; `reached` counts those too. */
const sqlFor = (kind: VectorKind, topK: number, joins: string): string => `${nearestSql(kind, nearestLimits(topK).candidates, joins)},
nearest AS MATERIALIZED (
  SELECT passage.*, score, scored.passage_id = ANY ((SELECT $2::uuid[])::uuid[]) AS is_known FROM scored
    LEFT JOIN LATERAL ${passageSeen('scored.passage_id', 'scored.passage_id <> ALL ((SELECT $2::uuid[])::uuid[])')} AS passage ON true
  WHERE passage.id IS NOT NULL OR scored.passage_id = ANY ((SELECT $2::uuid[])::uuid[])
  ORDER BY score DESC LIMIT ${nearestLimits(topK).topK}
), found AS MATERIALIZED (
  SELECT DISTINCT ON (id) * FROM nearest WHERE NOT is_known ORDER BY id, score DESC
), ${scoredSql({ sentence: kind === 'sentence' ? 'greatest(0, found.score)' : undefined, more: ', (SELECT count(*) FROM nearest)::int AS reached' })}`

type Row = ChunkHit & { version: number; reached: number }

/**
 * The passages nearest to the vector by theirs or by a sentence's, with all scores, in no order and as far as the searcher may see them; those
 * of `chunkIds` are left out. What is found and what is shown are of one state of the database.
 */
export const searchNear = async (
  db: Queryable,
  { kind, topK, ...input }: SearchChunksInput & { kind: VectorKind; topK: number },
): Promise<SearchedChunks> => {
  const search = (joins: string) => db.query<Row>(sqlFor(kind, topK, joins), searchParameters(input))
  const all = isFiltered(input.sight) ? [] : await search('')
  const rows = (all[0]?.reached ?? 0) >= topK ? all : await search(seenOnly(kind, sightFrom))
  return { hits: rows.map(({ version, reached, ...hit }) => hit), version: rows[0]?.version ?? null }
}
