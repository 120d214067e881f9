import type { SupportFeatures } from './support-features.ts'

type Model = Record<keyof SupportFeatures | 'intercept', number>

// Logistic regression by bench/fit-support.ts over the shop's training and out-of-scope phrases, labelled by hand with the articles
// that answer them (weight 1), and over the questions of half of SQuAD 2.0's articles, a half of which are written so that no passage answers
// them (weight 0.75). Weighed as if three of four questions that reach search had an answer.
const coefficients: Model = {
  intercept: -1.06,
  sentence: 2.33,
  vector: 2.91,
  coverage: 0.16,
  missing: 0.09,
  lacking: -5.56,
  names: -0.54,
  numbers: -0.32,
  opposed: -0.73,
  shape: -0.52,
  negated: -0.86,
  denied: -0.31,
}

/**
 * Lowest support at which the bot answers. Cross-validated on the shop's phrases, it refuses one in seventeen questions whose best passage is
 * right, nine in ten messages from other worlds and three in four of those about the shop that no article answers.
 */
export const supportThreshold = 0.36

/** Probability, 0 to 1, that the best passage of a ranking answers the question; 0 for an empty one. */
export const support = (features: SupportFeatures | null): number => {
  if (!features) return 0
  const { intercept, ...weights } = coefficients
  let logit = intercept
  for (const [name, weight] of Object.entries(weights)) logit += weight * features[name as keyof SupportFeatures]
  return 1 / (1 + Math.exp(-logit))
}
