import type { FusedScores, RawScores } from './fuse.ts'

export type RankedPassage = RawScores & { documentId: string; scores: FusedScores }

/** What the logistic model looks at; `margin` is the lead in fused score over the best passage of another document. */
export type SupportFeatures = { sentence: number; vector: number; coverage: number; margin: number }

const coefficients = { intercept: -4.4, sentence: 5.78, vector: 3.69, coverage: 1.35, margin: 3.89 } as const

/** Lowest support at which the bot answers. */
export const supportThreshold = 0.45

/** Features of a ranking, best first; null when it is empty. */
export const supportFeatures = (ranking: readonly RankedPassage[]): SupportFeatures | null => {
  const [best] = ranking
  if (!best) return null
  const other = ranking.find((passage) => passage.documentId !== best.documentId)
  return { sentence: best.sentence, vector: best.vector, coverage: best.coverage, margin: best.scores.fused - (other?.scores.fused ?? 0) }
}

/** Probability, 0 to 1, that the best passage of a ranking answers the question; 0 for an empty one. */
export const support = (ranking: readonly RankedPassage[]): number => {
  const features = supportFeatures(ranking)
  if (!features) return 0
  const { intercept, sentence, vector, coverage, margin } = coefficients
  const logit =
    intercept + sentence * features.sentence + vector * features.vector + coverage * features.coverage + margin * features.margin
  return 1 / (1 + Math.exp(-logit))
}
