import type { IntentModel } from './intent-model.ts'
import { multiplyRow } from './multiply-row.ts'

export type NearestPhrase = { text: string; intent: string; similarity: number }

/**
 * The `limit` phrases a model learned from that are nearest to a vector, nearest first; `similarity` is the plain cosine. `texts` and
 * `vectors` are those of the phrases.
 */
export const findNearestPhrases = (
  { intents, phraseLabels }: IntentModel,
  texts: readonly string[],
  vectors: Float32Array,
  vector: Float32Array,
  limit: number,
): NearestPhrase[] => {
  const products = Float64Array.from(texts, (_, row) => multiplyRow(vectors, row * vector.length, vector))
  return Array.from(products.keys())
    .sort((a, b) => (products[b] as number) - (products[a] as number) || a - b)
    .slice(0, Math.max(0, limit))
    .map((row) => ({ text: texts[row] ?? '', intent: intents[phraseLabels[row] ?? -1] ?? '', similarity: products[row] as number }))
}
