import type { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import { readChunkOrigins } from '@frontdesk/db/knowledge/read-chunk-origins'
import type { z } from 'zod'
import { requireApiKey } from '../../api-key/require-api-key.ts'
import { rankPassages } from '../rank-passages.ts'
import type { ProgramContext } from './upsert-for-program.ts'

export type FoundPassage = {
  chunkId: string
  documentId: string
  title: string
  heading: string
  text: string
  source: string
  page: number | null
  /** 0 to 1, of the question's best. */
  score: number
}
type Input = { key: string; question: string; filters: z.output<typeof SearchFilters>; limit: number }

/** The best passages for a question; `supported` says whether the first ones answer it. */
export const searchForProgram = async (
  ctx: ProgramContext,
  { key, question, filters, limit }: Input,
): Promise<{ confidence: number; supported: boolean; passages: FoundPassage[] }> => {
  await requireApiKey(ctx, { key, scope: 'knowledge' })
  const ranking = await rankPassages(await ctx.knowledge.open(), { question, previous: [], topic: null, filters })
  const best = ranking.passages.slice(0, limit)
  const origins = await readChunkOrigins(ctx.db, { chunkIds: best.map(({ chunkId }) => chunkId) })
  const passages = best.map(({ chunkId, documentId, title, heading, text, scores }) => {
    const origin = origins.get(chunkId)
    return {
      chunkId,
      documentId,
      title,
      heading,
      text,
      source: origin?.source ?? '',
      page: origin?.page ?? null,
      score: scores.reranked ?? scores.fused,
    }
  })
  return { confidence: ranking.confidence, supported: ranking.supported, passages }
}
