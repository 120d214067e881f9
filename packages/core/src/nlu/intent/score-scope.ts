/** What tells a message of no intent: how sure the classifier is, and how near the phrases it learned from and those of no intent are. */
export type ScopeEvidence = {
  /** Calibrated probability of the best intent. */
  topProbability: number
  /** Cosine to the nearest training phrase. */
  nearestPhrase: number
  /** Cosine to the nearest phrase of no intent; null when none are known. */
  nearestOutside: number | null
}

/** Weights of a logistic regression on the evidence. */
export type ScopeWeights = { bias: number; confidence: number; nearestPhrase: number; nearestOutside: number }

/** A constant and the evidence, each brought to about -2 to 2. */
export const readScopeFeatures = (evidence: ScopeEvidence): [number, number, number, number] => {
  const probability = Math.min(Math.max(evidence.topProbability, 1e-4), 1 - 1e-4)
  return [
    1,
    Math.log(probability / (1 - probability)) / 2,
    (evidence.nearestPhrase - 0.6) / 0.15,
    evidence.nearestOutside === null ? 0 : (evidence.nearestOutside - 0.4) / 0.15,
  ]
}

/** How surely a message belongs to no intent: 0 (it surely belongs to one) to 1. */
export const scoreScope = (weights: ScopeWeights, evidence: ScopeEvidence): number => {
  const [one, confidence, nearestPhrase, nearestOutside] = readScopeFeatures(evidence)
  const sum =
    weights.bias * one + weights.confidence * confidence + weights.nearestPhrase * nearestPhrase + weights.nearestOutside * nearestOutside
  return 1 / (1 + Math.exp(-sum))
}
