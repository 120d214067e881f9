import type { SparseMatrix } from '../linear/matrix.ts'
import { listTerms, type Terms } from './list-terms.ts'

type ListTerms = (text: string) => Terms

/** Terms in a fixed order and what each weighs (its inverse document frequency). */
export type Vocabulary = { terms: readonly string[]; weights: Float64Array; index: ReadonlyMap<string, number> }

/** The vocabulary of stored terms and weights. */
export const restoreVocabulary = (terms: readonly string[], weights: Float64Array): Vocabulary => ({
  terms,
  weights,
  index: new Map(terms.map((term, column) => [term, column])),
})

/** Gathers the terms that at least `minDocuments` texts hold; smoothed idf, ln((1 + n) / (1 + df)) + 1. */
export const buildVocabulary = (texts: readonly string[], minDocuments: number, list: ListTerms = listTerms): Vocabulary => {
  const frequency = new Map<string, number>()
  for (const text of texts) {
    const { words, characters } = list(text)
    for (const term of new Set([...words, ...characters])) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  }
  const kept = [...frequency].filter(([, count]) => count >= minDocuments).sort(([a], [b]) => (a < b ? -1 : 1))
  const weights = Float64Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return restoreVocabulary(
    kept.map(([term]) => term),
    weights,
  )
}

const weighTerms = (vocabulary: Vocabulary, terms: readonly string[]): [number, number][] => {
  const counts = new Map<number, number>()
  for (const term of terms) {
    const column = vocabulary.index.get(term)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const entries = Array.from(counts, ([column, count]): [number, number] => [
    column,
    (1 + Math.log(count)) * (vocabulary.weights[column] ?? 0),
  ])
  const length = Math.sqrt(2 * entries.reduce((sum, [, value]) => sum + value * value, 0))
  for (const entry of entries) entry[1] /= length
  return entries
}

/**
 * TF-IDF of texts with sublinear term frequency, a row each. Words and characters are scaled to the same length and the whole to unit
 * length, so that long texts weigh no more than short ones and characters no more than words.
 */
export const weighTexts = (vocabulary: Vocabulary, texts: readonly string[], list: ListTerms = listTerms): SparseMatrix => {
  const rows = texts.map((text) => {
    const { words, characters } = list(text)
    return [...weighTerms(vocabulary, words), ...weighTerms(vocabulary, characters)].sort(([a], [b]) => a - b)
  })
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    offsets[i + 1] = (offsets[i] as number) + row.length
  })
  const total = offsets[rows.length] as number
  const indices = new Uint32Array(total)
  const values = new Float64Array(total)
  let at = 0
  for (const row of rows) {
    for (const [column, value] of row) {
      indices[at] = column
      values[at] = value
      at += 1
    }
  }
  return { rows: rows.length, columns: vocabulary.terms.length, offsets, indices, values }
}
