import { bm25, inverseDocumentFrequency } from '@frontdesk/core/retrieval/bm25'
import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import type { RawScores } from '@frontdesk/core/retrieval/fuse'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { IndexedChunk, KnowledgeIndex } from '@frontdesk/db/knowledge/read-index'
import type { SentenceHit } from '@frontdesk/db/knowledge/read-sentences'
import type { ChunkHit } from '@frontdesk/db/knowledge/search-chunks'
import type { SearchOptions } from './passage-search.ts'
import { createMemoryVectorIndex } from './vector-index/memory.ts'
import type { VectorEntry, VectorMetadata } from './vector-index/port.ts'

/** Everything search needs, in memory: exact scores by brute force, about 1 ms for 300 passages and 1,200 sentences. */
export type ExactIndex = {
  search(query: string, vector: Float32Array, options: SearchOptions): ChunkHit[]
  readSentences(chunkIds: readonly string[], vector: Float32Array): SentenceHit[]
  readTokenVectors(chunkIds: readonly string[]): Map<string, Int8Array>
}

/** `documents` counts the passages that hold the term, seen or not; `rows` and `frequencies` run in step over those seen. */
type Posting = { documents: number; rows: number[]; frequencies: number[] }

/** Rows of the `limit` best scores above `above`; of equal scores the first rows. */
const bestRows = (scores: Float64Array, limit: number, above: number): number[] => {
  // Sorting numbers alone is several times faster than sorting rows by a comparator.
  const least = scores.length > limit ? (scores.toSorted()[scores.length - limit] as number) : above
  const better: number[] = []
  const equal: number[] = []
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number
    if (score <= above || score < least) continue
    if (score > least) better.push(row)
    else equal.push(row)
  }
  return [...better, ...equal.slice(0, limit - better.length)]
}

const groupPostings = (terms: KnowledgeIndex['terms'], rowOf: ReadonlyMap<string, number>): Map<string, Posting> => {
  const postings = new Map<string, Posting>()
  for (const { term, chunkId, frequency } of terms) {
    const posting = postings.get(term) ?? { documents: 0, rows: [], frequencies: [] }
    postings.set(term, posting)
    posting.documents += 1
    const row = rowOf.get(chunkId)
    if (row === undefined) continue
    posting.rows.push(row)
    posting.frequencies.push(frequency)
  }
  return postings
}

const groupSentences = (sentences: KnowledgeIndex['sentences']): Map<string, number[]> => {
  const groups = new Map<string, number[]>()
  sentences.forEach(({ chunkId }, row) => {
    const group = groups.get(chunkId) ?? []
    group.push(row)
    groups.set(chunkId, group)
  })
  return groups
}

/** BM25 and coverage of every passage for a question's terms; `seen` rows only, the others score 0. */
const scoreWords = (question: string, postings: ReadonlyMap<string, Posting>, index: KnowledgeIndex) => {
  const lexical = new Float64Array(index.chunks.length)
  const coverage = new Float64Array(index.chunks.length)
  const averageLength = Math.max(1, index.corpus.termCount) / Math.max(1, index.corpus.chunkCount)
  let total = 0
  for (const term of new Set(terms(question))) {
    const posting = postings.get(term)
    const idf = inverseDocumentFrequency(index.corpus.chunkCount, posting?.documents ?? 0)
    total += idf
    posting?.rows.forEach((row, at) => {
      const { length } = index.chunks[row] as IndexedChunk
      lexical[row] = (lexical[row] as number) + bm25(idf, posting.frequencies[at] as number, length, averageLength)
      coverage[row] = (coverage[row] as number) + idf
    })
  }
  if (total > 0) for (let row = 0; row < coverage.length; row += 1) coverage[row] = (coverage[row] as number) / total
  return { lexical, coverage }
}

const noScore = -2

/** Vectors of the passages and of the sentences, row by row as these stand. */
const indexVectors = (chunks: readonly IndexedChunk[], sentences: KnowledgeIndex['sentences']) => {
  const metadata = new Map(
    chunks.map(({ id, internal, collection, language }): [string, VectorMetadata] => [
      id,
      { passageId: id, audience: internal ? 'internal' : 'public', collection, language },
    ]),
  )
  const toEntry = (id: string, passageId: string, vector: Float32Array): VectorEntry => ({
    id,
    vector,
    metadata: metadata.get(passageId) as VectorMetadata,
  })
  return {
    passages: createMemoryVectorIndex(chunks.map(({ id, vector }) => toEntry(id, id, vector))),
    sentences: createMemoryVectorIndex(
      sentences.map(({ chunkId, position, vector }) => toEntry(`${chunkId}/${position}`, chunkId, vector)),
    ),
  }
}

/** Builds the index; searching it costs about 1 ms for 300 passages and 1,200 sentences. */
export const createExactIndex = (index: KnowledgeIndex): ExactIndex => {
  const { chunks } = index
  const rowOf = new Map(chunks.map((chunk, row) => [chunk.id, row]))
  const sentences = index.sentences.filter((sentence) => rowOf.has(sentence.chunkId))
  const vectors = indexVectors(chunks, sentences)
  const chunkOfSentence = Int32Array.from(sentences, (sentence) => rowOf.get(sentence.chunkId) ?? 0)
  const sentencesOf = groupSentences(sentences)
  const postings = groupPostings(index.terms, rowOf)

  const scoreVectors = (vector: Float32Array, { audience, collection, language }: SearchOptions) => {
    const filter = { audience, collection: collection ?? null, language: language ?? null }
    const cosine = new Float64Array(chunks.length).fill(noScore)
    const sentenceCosine = new Float64Array(sentences.length).fill(noScore)
    const best = new Float64Array(chunks.length)
    for (let row = 0; row < chunks.length; row += 1) {
      if (vectors.passages.isSeen(row, filter)) cosine[row] = vectors.passages.score(vector, row)
    }
    for (let row = 0; row < sentences.length; row += 1) {
      const chunk = chunkOfSentence[row] as number
      if (cosine[chunk] === noScore) continue
      const score = vectors.sentences.score(vector, row)
      sentenceCosine[row] = score
      if (score > (best[chunk] as number)) best[chunk] = score
    }
    return { cosine, sentenceCosine, best }
  }

  const toHit = (row: number, scores: RawScores): ChunkHit => {
    const { id, documentId, title, position, heading, text, weight, revisedAt } = chunks[row] as IndexedChunk
    return { chunkId: id, documentId, title, position, heading, text, weight, revisedAt, ...scores }
  }

  return {
    search: (question, vector, options) => {
      const { topic } = options
      const { cosine, sentenceCosine, best } = scoreVectors(vector, options)
      const { lexical, coverage } = scoreWords(question, postings, index)
      for (let row = 0; row < chunks.length; row += 1) if (cosine[row] === noScore) lexical[row] = 0
      const found = new Set([
        ...bestRows(lexical, candidateLimits.lexical, 0),
        ...bestRows(cosine, candidateLimits.vector, noScore),
        ...bestRows(sentenceCosine, candidateLimits.sentence, noScore).map((row) => chunkOfSentence[row] as number),
      ])
      return [...found].map((row) =>
        toHit(row, {
          lexical: lexical[row] as number,
          coverage: coverage[row] as number,
          vector: cosine[row] as number,
          sentence: best[row] as number,
          topic: topic ? vectors.passages.score(topic, row) : 0,
        }),
      )
    },
    readSentences: (chunkIds, vector) =>
      chunkIds.flatMap((chunkId) =>
        (sentencesOf.get(chunkId) ?? []).map((row) => {
          const { vector: own, ...sentence } = sentences[row] as KnowledgeIndex['sentences'][number]
          return { ...sentence, cosine: vectors.sentences.score(vector, row) }
        }),
      ),
    readTokenVectors: (chunkIds) =>
      new Map(
        chunkIds.flatMap((chunkId) => {
          const tokens = chunks[rowOf.get(chunkId) ?? -1]?.tokenVectors
          return tokens ? [[chunkId, tokens] as const] : []
        }),
      ),
  }
}
