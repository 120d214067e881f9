import { listTerms } from './list-terms.ts'

/** Terms in a fixed order and what each weighs (its inverse document frequency). */
export type Vocabulary = { terms: readonly string[]; weights: Float64Array; index: ReadonlyMap<string, number> }

/** Sparse features of one text: columns in ascending order and their values. */
export type SparseRow = { columns: Uint32Array; values: Float64Array }

/** Gathers the terms that at least `minDocuments` texts hold; smoothed idf, as ln((1 + n) / (1 + df)) + 1. */
export const buildVocabulary = (texts: readonly string[], minDocuments: number): Vocabulary => {
  const frequency = new Map<string, number>()
  for (const text of texts) {
    const { words, characters } = listTerms(text)
    for (const term of new Set([...words, ...characters])) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  }
  const kept = [...frequency].filter(([, count]) => count >= minDocuments).sort(([a], [b]) => (a < b ? -1 : 1))
  const terms = kept.map(([term]) => term)
  const weights = Float64Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return restoreVocabulary(terms, weights)
}

/** The vocabulary of stored terms and weights. */
export const restoreVocabulary = (terms: readonly string[], weights: Float64Array): Vocabulary => ({
  terms,
  weights,
  index: new Map(terms.map((term, column) => [term, column])),
})

const weighTerms = (vocabulary: Vocabulary, terms: readonly string[], share: number): [number, number][] => {
  const counts = new Map<number, number>()
  for (const term of terms) {
    const column = vocabulary.index.get(term)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const entries = [...counts].map(([column, count]): [number, number] => [column, (1 + Math.log(count)) * (vocabulary.weights[column] ?? 0)])
  const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0))
  return entries.map(([column, value]) => [column, (value / length) * share])
}

/** TF-IDF of a text with sublinear term frequency. Words and characters are scaled to the same length, the whole to unit length. */
export const weighText = (vocabulary: Vocabulary, text: string): SparseRow => {
  const { words, characters } = listTerms(text)
  const entries = [...weighTerms(vocabulary, words, Math.SQRT1_2), ...weighTerms(vocabulary, characters, Math.SQRT1_2)]
  entries.sort(([a], [b]) => a - b)
  return { columns: Uint32Array.from(entries, ([column]) => column), values: Float64Array.from(entries, ([, value]) => value) }
}
