import type { RowTable } from '../linear/kernel/open-row-table.ts'
import type { IntentModel } from './intent-model.ts'

export type NearestPhrase = { text: string; intent: string; similarity: number }

/**
 * The `limit` phrases a model learned from that are nearest to a vector, nearest first; `similarity` is the plain cosine. `texts` are
 * those of the phrases, which are the first rows of `vectors`.
 */
export const findNearestPhrases = (
  { intents, phraseLabels }: IntentModel,
  texts: readonly string[],
  vectors: RowTable,
  vector: Float32Array,
  limit: number,
): NearestPhrase[] => {
  const products = Float64Array.from(texts, (_, row) => vectors.multiplyRow(row, vector))
  return Array.from(products.keys())
    .sort((a, b) => (products[b] as number) - (products[a] as number) || a - b)
    .slice(0, Math.max(0, limit))
    .map((row) => ({ text: texts[row] ?? '', intent: intents[phraseLabels[row] ?? -1] ?? '', similarity: products[row] as number }))
}
