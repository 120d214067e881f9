import { type Conflict, findConflicts } from '@frontdesk/core/retrieval/find-conflicts'
import { type Evidence, selectEvidence } from '@frontdesk/core/retrieval/select-evidence'
import type { TurnContext } from '../context.ts'
import type { Ranking } from './rank-passages.ts'

/** Passages whose sentences may become evidence. */
const evidencePassages = 4

/**
 * The sentences on which an answer may rest, of the best passages and of the best document's opening, which sums it up. Where two documents
 * contradict each other the newer one is kept, and the contradiction told.
 */
export const gatherEvidence = async (
  ctx: Pick<TurnContext, 'passages'>,
  { words, vector, passages, sentences }: Pick<Ranking, 'words' | 'vector' | 'passages' | 'sentences'>,
): Promise<{ evidence: Evidence[]; conflicts: Conflict[] }> => {
  const best = passages.slice(0, evidencePassages)
  const opening = passages.find(({ documentId, position }) => position === 0 && documentId === best[0]?.documentId)
  const missing = opening && !best.includes(opening) ? [opening] : []
  const more =
    missing.length === 0
      ? []
      : await ctx.passages.readSentences(
          missing.map(({ chunkId }) => chunkId),
          vector,
        )
  const known = [...sentences, ...more]
  const evidence = selectEvidence(
    words,
    [...best, ...missing].map((passage) => ({
      ...passage,
      fused: passage.scores.reranked ?? passage.scores.fused,
      sentences: known.filter((sentence) => sentence.chunkId === passage.chunkId),
    })),
  )
  const revised = new Map(passages.map(({ documentId, revisedAt }) => [documentId, revisedAt]))
  const conflicts = findConflicts(evidence.map((piece) => ({ ...piece, revisedAt: revised.get(piece.documentId) ?? 0 })))
  const overtaken = new Set(conflicts.map(({ older }) => `${older.chunkId} ${older.sentence}`))
  return { evidence: evidence.filter(({ chunkId, sentence }) => !overtaken.has(`${chunkId} ${sentence}`)), conflicts }
}
