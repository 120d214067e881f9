import type { LabHit, LabResult } from '@frontdesk/contracts/knowledge/lab'
import { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import { supportThreshold } from '@frontdesk/core/retrieval/support'
import { readChunkOrigins } from '@frontdesk/db/knowledge/read-chunk-origins'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { findAnswer } from '../find-answer.ts'
import type { RankedPassage } from '../rank-passages.ts'
import { findFilter } from './find-filter.ts'
import { rankForLab } from './rank-for-lab.ts'

type Score = 'lexical' | 'vector' | 'sentence'

/** Passages shown of those found, and of those that a filter took out. */
const shown = 20

/** Places by one score, the best first; what it did not find has none. */
const placesBy = (passages: readonly RankedPassage[], score: Score): Map<string, number> => {
  const found = passages.filter((passage) => passage[score] > 0).sort((a, b) => b[score] - a[score])
  return new Map(found.map(({ chunkId }, index) => [chunkId, index + 1]))
}

/**
 * What search finds for a question, with the ranks and scores of each stage side by side, what was taken out and why, and the answer as a
 * visitor would see it.
 */
export const searchLab = async (
  ctx: Pick<Context, 'db' | 'actor' | 'knowledge'>,
  input: { question: string; filters: SearchFilters },
): Promise<LabResult> => {
  requireRole(ctx.actor, 'viewer')
  const { question } = input
  const filters = SearchFilters.parse(input.filters)
  const desk = await ctx.knowledge.open()
  const { ranking, everything, asked } = await rankForLab(ctx.db, desk, { question, filters })
  const answeredAt = performance.now()
  const { outcome } = await findAnswer(desk, {
    question,
    vector: asked.vector,
    ranking: asked,
    history: [],
    signal: AbortSignal.timeout(10_000),
    onDelta: () => undefined,
  })
  const answerMs = performance.now() - answeredAt
  const citations = outcome.kind === 'answered' ? (outcome.content.citations ?? []) : []
  const cited = new Set(citations.map(({ chunkId }) => chunkId))

  const found = [...ranking.passages, ...ranking.duplicates.map(({ passage }) => passage)]
  const foundIds = new Set(found.map(({ chunkId }) => chunkId))
  const filtered = everything.passages.filter(({ chunkId }) => !foundIds.has(chunkId)).slice(0, shown)
  const duplicateOf = new Map(ranking.duplicates.map(({ passage, of }) => [passage.chunkId, of]))
  const hits = [...ranking.passages.slice(0, shown), ...ranking.duplicates.map(({ passage }) => passage), ...filtered]
  const origins = await readChunkOrigins(ctx.db, { chunkIds: hits.map(({ chunkId }) => chunkId) })
  const places = { lexical: placesBy(found, 'lexical'), vector: placesBy(found, 'vector'), sentence: placesBy(found, 'sentence') }
  const fused = [...found].sort((a, b) => b.scores.fused - a.scores.fused).map(({ chunkId }) => chunkId)

  const findFilterOf = (chunkId: string) => {
    const origin = origins.get(chunkId)
    return origin ? findFilter(origin, filters) : null
  }
  const explain = ({ chunkId }: RankedPassage): string | null => {
    if (duplicateOf.has(chunkId)) return 'Another passage says the same.'
    if (!foundIds.has(chunkId)) return findFilterOf(chunkId) ?? 'Others are nearer to the question.'
    return ranking.supported ? null : 'Support is below the threshold.'
  }
  const toHit = (passage: RankedPassage): LabHit => {
    const { chunkId, documentId, title, heading, text, scores } = passage
    const reranked = scores.reranked === null || !foundIds.has(chunkId) ? -1 : ranking.passages.findIndex((one) => one.chunkId === chunkId)
    const fusedAt = fused.indexOf(chunkId)
    const origin = origins.get(chunkId)
    return {
      chunkId,
      documentId,
      title,
      heading,
      text,
      source: origin?.source ?? '',
      page: origin?.page ?? null,
      ranks: {
        lexical: places.lexical.get(chunkId) ?? null,
        vector: places.vector.get(chunkId) ?? null,
        sentence: places.sentence.get(chunkId) ?? null,
        fused: fusedAt === -1 ? null : fusedAt + 1,
        reranked: reranked === -1 ? null : reranked + 1,
      },
      scores: {
        lexical: scores.lexical,
        vector: scores.vector,
        sentence: scores.sentence,
        fused: scores.fused,
        reranked: scores.reranked,
      },
      used: cited.has(chunkId),
      removedBy: explain(passage),
    }
  }
  return {
    question,
    rewritten: ranking.words === question ? null : ranking.words,
    confidence: ranking.confidence,
    threshold: supportThreshold,
    hits: hits.map(toHit),
    answer:
      outcome.kind === 'answered' ? { text: outcome.text, citations: citations.map(({ marker, chunkId }) => ({ marker, chunkId })) } : null,
    ms: { ...ranking.ms, answer: answerMs },
  }
}
