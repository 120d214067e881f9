import type { RowSearch } from './create-row-search.ts'
import type { KnownPhrases } from './phrase-section.ts'

export type NearestPhrase = { text: string; intent: string; similarity: number }

/** The `limit` phrases a model learned from that are nearest to a vector, nearest first; `similarity` is the cosine. */
export const findNearestPhrases = (
  search: RowSearch,
  { texts, labels }: KnownPhrases,
  intents: readonly string[],
  vector: Float32Array,
  limit: number,
): NearestPhrase[] => {
  const products = search.multiplyAll(vector)
  return Array.from(products.keys())
    .sort((a, b) => (products[b] as number) - (products[a] as number) || a - b)
    .slice(0, Math.max(0, limit))
    .map((row) => ({ text: texts[row] ?? '', intent: intents[labels[row] ?? -1] ?? '', similarity: products[row] as number }))
}
