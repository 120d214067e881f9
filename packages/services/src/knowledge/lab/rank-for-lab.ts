import type { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import type { Queryable } from '@frontdesk/db/client'
import { readChunkOrigins } from '@frontdesk/db/knowledge/read-chunk-origins'
import type { z } from 'zod'
import type { OpenedKnowledge } from '../knowledge-reader.ts'
import { type Ranking, rankPassages } from '../rank-passages.ts'
import { findFilter } from './find-filter.ts'

type Filters = z.output<typeof SearchFilters>

/** What a question finds by the filters of the lab, with none at all, and as a visitor asks it. */
export type LabRankings = { ranking: Ranking; everything: Ranking; asked: Ranking }

const ofVisitors: Filters = { audience: 'public' }

const isOfVisitors = ({ audience, collection, language }: Filters): boolean =>
  audience === 'public' && collection === undefined && language === undefined

/** Ranks a question as often as the results differ: where a filter takes nothing out of what is found without it, it finds the same. */
export const rankForLab = async (
  db: Queryable,
  desk: OpenedKnowledge,
  { question, filters }: { question: string; filters: Filters },
): Promise<LabRankings> => {
  const rank = (by: Filters) => rankPassages(desk, { question, previous: [], topic: null, filters: by })
  const everything = await rank({ audience: 'internal' })
  const chunkIds = [...everything.passages, ...everything.duplicates.map(({ passage }) => passage)].map(({ chunkId }) => chunkId)
  const origins = await readChunkOrigins(db, { chunkIds })
  const passesAll = (by: Filters) =>
    chunkIds.every((chunkId) => {
      const origin = origins.get(chunkId)
      return origin !== undefined && findFilter(origin, by) === null
    })
  const ranking = passesAll(filters) ? everything : await rank(filters)
  if (isOfVisitors(filters)) return { ranking, everything, asked: ranking }
  return { ranking, everything, asked: passesAll(ofVisitors) ? everything : await rank(ofVisitors) }
}
