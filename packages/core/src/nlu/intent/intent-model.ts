import type { Blend } from './blend-scores.ts'
import type { NeighbourMetric } from './neighbour-metric.ts'
import type { ScopeWeights } from './score-scope.ts'

/** Rows of small integers that stand for integer · scale, one scale a row. */
export type QuantizedRows = { columns: number; codes: Int8Array; scales: Float32Array }

/** All that a trained classifier is. Plain data; `createIntentScorer` makes it ready to serve. */
export type IntentModel = {
  intents: readonly string[]
  /** Terms in ascending order, what each weighs, and `terms` times `intents` weights. */
  terms: readonly string[]
  termWeights: Float32Array
  lexicalWeights: QuantizedRows
  /** `intents` times the dimensions of the sentence vector. */
  denseWeights: Float32Array
  /** Vectors of the training phrases with their intents, and those of the phrases of no intent. */
  phraseVectors: QuantizedRows
  phraseLabels: Int32Array
  outsideVectors: QuantizedRows
  metric: NeighbourMetric
  /** Of the phrases, then of the phrases of no intent, under the metric. */
  lengths: Float32Array
  blend: Blend
  scopeWeights: ScopeWeights
  outOfScopeThreshold: number
}
