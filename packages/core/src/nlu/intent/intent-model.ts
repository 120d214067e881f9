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
  /** Share of the dense scores in the mean, 0 to 1; the rest is lexical. */
  denseShare: number
  sharpness: number
  /** Vectors of the training phrases, and those of the phrases of no intent. */
  phraseVectors: QuantizedRows
  outsideVectors: QuantizedRows
  scopeWeights: ScopeWeights
  outOfScopeThreshold: number
}
