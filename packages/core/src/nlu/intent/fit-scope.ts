import { invertSymmetric } from '../linear/invert-symmetric.ts'
import { readScopeFeatures, type ScopeEvidence, type ScopeWeights } from './score-scope.ts'

/** What fits CLINC150 and the demo shop together; it serves where no phrases of no intent are supplied. */
export const usualScopeWeights: ScopeWeights = { bias: 0, confidence: -1, nearestPhrase: -2, nearestOutside: 0 }

/** Phrases of no intent that weigh as much as the usual weights. */
const priorPhrases = 4

type Example = { features: readonly number[]; target: 0 | 1; share: number }
type Slopes = { value: number; gradient: number[]; curvature: Float64Array }

/** The penalised log loss with its derivatives; the penalty grows with the distance from the usual weights. */
const measure = (examples: readonly Example[], usual: readonly number[], weights: readonly number[]): Slopes => {
  const size = weights.length
  const distance = weights.map((weight, i) => weight - (usual[i] ?? 0))
  const gradient = distance.map((away) => priorPhrases * away)
  const curvature = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? priorPhrases : 0))
  let value = (priorPhrases / 2) * distance.reduce((sum, away) => sum + away * away, 0)
  for (const { features, target, share } of examples) {
    const score = features.reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), 0)
    const probability = 1 / (1 + Math.exp(-score))
    value += share * (Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - target * score)
    features.forEach((a, i) => {
      gradient[i] = (gradient[i] ?? 0) + share * (probability - target) * a
      features.forEach((b, j) => {
        curvature[i * size + j] = (curvature[i * size + j] ?? 0) + share * probability * (1 - probability) * a * b
      })
    })
  }
  return { value, gradient, curvature }
}

/**
 * Fits the logistic combination by Newton's method to held-out phrases of intents (`inside`) and to phrases of none (`outside`), both
 * sides weighing the same. The penalty pulls towards the usual weights, so that a handful of phrases refines them and cannot upset them.
 */
export const fitScope = (inside: readonly ScopeEvidence[], outside: readonly ScopeEvidence[]): ScopeWeights => {
  if (inside.length === 0 || outside.length === 0) return usualScopeWeights
  const usual = [usualScopeWeights.bias, usualScopeWeights.confidence, usualScopeWeights.nearestPhrase, usualScopeWeights.nearestOutside]
  const examples: Example[] = [
    ...inside.map((evidence) => ({ features: readScopeFeatures(evidence), target: 0 as const, share: outside.length / inside.length })),
    ...outside.map((evidence) => ({ features: readScopeFeatures(evidence), target: 1 as const, share: 1 })),
  ]
  let weights = usual
  for (let iteration = 0; iteration < 50; iteration++) {
    const { value, gradient, curvature } = measure(examples, usual, weights)
    const inverse = invertSymmetric({ rows: usual.length, columns: usual.length, values: curvature }).values
    const step = weights.map((_, i) => gradient.reduce((sum, slope, j) => sum + slope * (inverse[i * usual.length + j] ?? 0), 0))
    const reach = (share: number) => weights.map((weight, i) => weight - share * (step[i] ?? 0))
    let share = 1
    while (share > 1e-4 && measure(examples, usual, reach(share)).value > value) share /= 2
    weights = reach(share)
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  const [bias = 0, confidence = 0, nearestPhrase = 0, nearestOutside = 0] = weights
  return { bias, confidence, nearestPhrase, nearestOutside }
}
