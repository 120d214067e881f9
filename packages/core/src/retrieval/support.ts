import type { FusedScores, RawScores } from './fuse.ts'

export type RankedPassage = RawScores & { documentId: string; scores: FusedScores }

/** What the logistic model looks at; `margin` is the lead in fused score over the best passage of another document. */
export type SupportFeatures = { sentence: number; vector: number; coverage: number; margin: number }

// Logistic regression by bench/fit-support.ts over the shop's training and out-of-scope phrases, labelled by hand with the articles
// that answer them (weight 1), and over half of SQuAD 2.0's articles, each question with its passage and without it (weight 0.3).
// Weighed as if three of four questions that reach search had an answer.
const coefficients = { intercept: -4.09, sentence: 3.81, vector: 3.6, coverage: 0.86, margin: 5.81 } as const

/**
 * Lowest support at which the bot answers. Cross-validated on those phrases, it refuses one in twenty questions whose best passage is
 * right, nine in ten messages from other worlds and three in ten of those about the shop that no article answers.
 */
export const supportThreshold = 0.32

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
