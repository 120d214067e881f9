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

type Entries = Pick<SparseMatrix, 'indices' | 'values'>

const findColumns = ({ index }: Vocabulary, terms: readonly string[]): Uint32Array => {
  const columns = new Uint32Array(terms.length)
  let found = 0
  for (const term of terms) {
    const column = index.get(term)
    if (column === undefined) continue
    columns[found] = column
    found += 1
  }
  return columns.subarray(0, found).sort()
}

/** Writes what the terms weigh, in the order of the columns, from the place `from` on; returns the place behind the last. */
const writeTerms = (vocabulary: Vocabulary, terms: readonly string[], { indices, values }: Entries, from: number): number => {
  const columns = findColumns(vocabulary, terms)
  let at = from
  let square = 0
  for (let first = 0, end = 0; first < columns.length; first = end) {
    const column = columns[first] as number
    while (columns[end] === column) end += 1
    const value = (1 + Math.log(end - first)) * (vocabulary.weights[column] ?? 0)
    indices[at] = column
    values[at] = value
    square += value * value
    at += 1
  }
  const length = Math.sqrt(2 * square)
  for (let place = from; place < at; place++) values[place] = (values[place] as number) / length
  return at
}

/**
 * TF-IDF of texts with sublinear term frequency, a row each. Words and characters are scaled to the same length and the whole to unit
 * length, so that long texts weigh no more than short ones and characters no more than words. Of each row the characters come first.
 */
export const weighTexts = (vocabulary: Vocabulary, texts: readonly string[], list: ListTerms = listTerms): SparseMatrix => {
  const rows = texts.map((text) => list(text))
  const most = rows.reduce((sum, { words, characters }) => sum + words.length + characters.length, 0)
  const entries: Entries = { indices: new Uint32Array(most), values: new Float64Array(most) }
  const offsets = new Uint32Array(rows.length + 1)
  let at = 0
  rows.forEach(({ words, characters }, row) => {
    at = writeTerms(vocabulary, characters, entries, at)
    at = writeTerms(vocabulary, words, entries, at)
    offsets[row + 1] = at
  })
  const [indices, values] = [entries.indices.slice(0, at), entries.values.slice(0, at)]
  return { rows: rows.length, columns: vocabulary.terms.length, offsets, indices, values }
}
