import { bm25, inverseDocumentFrequency } from '@frontdesk/core/retrieval/bm25'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Candidate, ScoredSentence, SearchOptions } from './passage-search.ts'

export type IndexedChunk = {
  id: string
  documentId: string
  title: string
  heading: string
  text: string
  length: number
  internal: boolean
  vector: Float32Array
}
export type IndexedSentence = { chunkId: string; position: number; start: number; end: number; text: string; vector: Float32Array }
export type IndexedTerm = { term: string; chunkId: string; frequency: number }
export type IndexRows = { chunks: readonly IndexedChunk[]; sentences: readonly IndexedSentence[]; terms: readonly IndexedTerm[] }

/** Everything search needs, in memory: exact scores by brute force, about 1 ms for 300 passages and 1,200 sentences. */
export type ExactIndex = {
  search(query: string, vector: Float32Array, options: SearchOptions): Candidate[]
  readSentences(chunkIds: readonly string[], vector: Float32Array): ScoredSentence[]
}

type Posting = { chunks: Int32Array; frequencies: Int32Array }

export const candidateLimits = { lexical: 40, vector: 40, sentence: 80 } as const

const packVectors = (vectors: readonly Float32Array[], dimensions: number): Float32Array => {
  const packed = new Float32Array(vectors.length * dimensions)
  vectors.forEach((vector, index) => packed.set(vector, index * dimensions))
  return packed
}

const dotAt = (matrix: Float32Array, row: number, vector: Float32Array): number => {
  const dimensions = vector.length
  const from = row * dimensions
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let index = 0; index < dimensions; index += 4) {
    a += (matrix[from + index] as number) * (vector[index] as number)
    b += (matrix[from + index + 1] as number) * (vector[index + 1] as number)
    c += (matrix[from + index + 2] as number) * (vector[index + 2] as number)
    d += (matrix[from + index + 3] as number) * (vector[index + 3] as number)
  }
  return a + b + c + d
}

const bestRows = (scores: Float64Array, limit: number, above: number): number[] => {
  const rows: number[] = []
  for (let row = 0; row < scores.length; row += 1) if ((scores[row] as number) > above) rows.push(row)
  if (rows.length > limit) rows.sort((x, y) => (scores[y] as number) - (scores[x] as number))
  return rows.slice(0, limit)
}

const groupPostings = (rows: IndexRows, rowOf: ReadonlyMap<string, number>): Map<string, Posting> => {
  const grouped = new Map<string, { chunks: number[]; frequencies: number[] }>()
  for (const { term, chunkId, frequency } of rows.terms) {
    const row = rowOf.get(chunkId)
    if (row === undefined) continue
    const posting = grouped.get(term) ?? { chunks: [], frequencies: [] }
    posting.chunks.push(row)
    posting.frequencies.push(frequency)
    grouped.set(term, posting)
  }
  return new Map(
    [...grouped].map(([term, { chunks, frequencies }]) => [term, { chunks: Int32Array.from(chunks), frequencies: Int32Array.from(frequencies) }]),
  )
}

/** Builds the index from all rows; sentences must stand in order of position within their passage. */
export const createExactIndex = (rows: IndexRows): ExactIndex => {
  const { chunks } = rows
  const rowOf = new Map(chunks.map((chunk, row) => [chunk.id, row]))
  const sentences = rows.sentences.filter((sentence) => rowOf.has(sentence.chunkId))
  const dimensions = chunks[0]?.vector.length ?? 0
  const chunkVectors = packVectors(chunks.map((chunk) => chunk.vector), dimensions)
  const sentenceVectors = packVectors(sentences.map((sentence) => sentence.vector), dimensions)
  const chunkOfSentence = Int32Array.from(sentences, (sentence) => rowOf.get(sentence.chunkId) ?? 0)
  const sentencesOf = new Map<string, number[]>()
  sentences.forEach((sentence, row) => {
    const list = sentencesOf.get(sentence.chunkId) ?? []
    list.push(row)
    sentencesOf.set(sentence.chunkId, list)
  })
  const postings = groupPostings(rows, rowOf)
  const averageLength = chunks.reduce((sum, chunk) => sum + chunk.length, 0) / Math.max(1, chunks.length)
  const visible = (row: number, options: SearchOptions): boolean => options.audience === 'internal' || !(chunks[row] as IndexedChunk).internal

  const scoreWords = (query: string): { lexical: Float64Array; coverage: Float64Array } => {
    const lexical = new Float64Array(chunks.length)
    const coverage = new Float64Array(chunks.length)
    let total = 0
    for (const term of new Set(terms(query))) {
      const posting = postings.get(term)
      const idf = inverseDocumentFrequency(chunks.length, posting?.chunks.length ?? 0)
      total += idf
      posting?.chunks.forEach((row, at) => {
        lexical[row] = (lexical[row] as number) + bm25(idf, posting.frequencies[at] as number, (chunks[row] as IndexedChunk).length, averageLength)
        coverage[row] = (coverage[row] as number) + idf
      })
    }
    if (total > 0) for (let row = 0; row < coverage.length; row += 1) coverage[row] = (coverage[row] as number) / total
    return { lexical, coverage }
  }

  return {
    search: (query, vector, options) => {
      if (chunks.length === 0) return []
      const { lexical, coverage } = scoreWords(query)
      const cosine = new Float64Array(chunks.length).fill(-2)
      const bestSentence = new Float64Array(chunks.length).fill(-1)
      const sentenceCosine = new Float64Array(sentences.length).fill(-2)
      for (let row = 0; row < chunks.length; row += 1) {
        if (visible(row, options)) cosine[row] = dotAt(chunkVectors, row, vector)
        else lexical[row] = 0
      }
      for (let row = 0; row < sentences.length; row += 1) {
        const chunk = chunkOfSentence[row] as number
        if (!visible(chunk, options)) continue
        const score = dotAt(sentenceVectors, row, vector)
        sentenceCosine[row] = score
        if (score > (bestSentence[chunk] as number)) bestSentence[chunk] = score
      }
      const found = new Set([
        ...bestRows(lexical, candidateLimits.lexical, 0),
        ...bestRows(cosine, candidateLimits.vector, -2),
        ...bestRows(sentenceCosine, candidateLimits.sentence, -2).map((row) => chunkOfSentence[row] as number),
      ])
      return [...found].map((row) => {
        const { id, documentId, title, heading, text } = chunks[row] as IndexedChunk
        return {
          chunkId: id,
          documentId,
          title,
          heading,
          text,
          lexical: lexical[row] as number,
          vector: cosine[row] as number,
          sentence: Math.max(0, bestSentence[row] as number),
          coverage: coverage[row] as number,
        }
      })
    },
    readSentences: (chunkIds, vector) =>
      chunkIds.flatMap((chunkId) =>
        (sentencesOf.get(chunkId) ?? []).map((row) => {
          const { position, start, end, text } = sentences[row] as IndexedSentence
          return { chunkId, position, start, end, text, cosine: dotAt(sentenceVectors, row, vector) }
        }),
      ),
  }
}
