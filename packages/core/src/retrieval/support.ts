import type { SupportFeatures } from './support-features.ts'

type Model = Record<keyof SupportFeatures | 'intercept', number>

// Logistic regression by bench/fit-support.ts over the shop's training and out-of-scope phrases, labelled by hand with the articles
// that answer them (weight 1), and over half of SQuAD 2.0's articles: each question with its passage, without it, and those written so that
// no passage answers them (weight 0.5). Weighed as if three of four questions that reach search had an answer.
const coefficients: Model = {
  intercept: -4.09,
  sentence: 3.81,
  vector: 3.6,
  coverage: 0.86,
  margin: 5.81,
  late: 0,
  weakest: 0,
  nearest: 0,
  covered: 0,
  names: 0,
  numbers: 0,
  shape: 0,
  negated: 0,
  turned: 0,
  length: 0,
}

/**
 * Lowest support at which the bot answers. Cross-validated on those phrases, it refuses one in twenty questions whose best passage is
 * right, nine in ten messages from other worlds and three in ten of those about the shop that no article answers.
 */
export const supportThreshold = 0.32

/** Probability, 0 to 1, that the best passage of a ranking answers the question; 0 for an empty one. */
export const support = (features: SupportFeatures | null): number => {
  if (!features) return 0
  const { intercept, ...weights } = coefficients
  let logit = intercept
  for (const [name, weight] of Object.entries(weights)) logit += weight * features[name as keyof SupportFeatures]
  return 1 / (1 + Math.exp(-logit))
}
