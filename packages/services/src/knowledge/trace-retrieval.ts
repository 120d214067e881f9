import type { Citation } from '@frontdesk/contracts/message'
import type { Trace, TracedPassage } from '@frontdesk/contracts/trace'
import type { Evidence } from '@frontdesk/core/retrieval/select-evidence'
import { supportThreshold } from '@frontdesk/core/retrieval/support'
import type { Ranking } from './rank-passages.ts'

/** Passages that the "Why?" panel shows beside those cited. */
const traced = 8

/** What search found and why a passage was or was not used, for the "Why?" panel. */
export const traceRetrieval = (
  ranking: Ranking,
  evidence: readonly Evidence[],
  citations: readonly Citation[],
): NonNullable<Trace['retrieval']> => {
  const cited = new Set(citations.map(({ chunkId }) => chunkId))
  const offered = new Set(evidence.map(({ chunkId }) => chunkId))
  const reject = (chunkId: string): string => {
    if (!ranking.supported) return 'Support is below the threshold.'
    return offered.has(chunkId) ? 'The answer does not rest on it.' : 'Others are nearer to the question.'
  }
  const shown = ranking.passages.filter(({ chunkId }, place) => place < traced || cited.has(chunkId))
  const passages = shown.map(({ chunkId, documentId, title, heading, text, scores }): TracedPassage => {
    const { lexical, vector, sentence, fused } = scores
    const used = cited.has(chunkId)
    return {
      chunkId,
      documentId,
      title,
      heading: heading || null,
      text,
      lexical,
      vector,
      sentence,
      fused,
      used,
      rejected: used ? null : reject(chunkId),
    }
  })
  return { query: ranking.words, confidence: ranking.confidence, threshold: supportThreshold, passages }
}
