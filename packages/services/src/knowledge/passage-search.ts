import type { RawScores } from '@frontdesk/core/retrieval/fuse'

export type Candidate = RawScores & {
  chunkId: string
  documentId: string
  title: string
  heading: string
  text: string
}

/** `start` and `end` are UTF-16 offsets into the passage's text, `cosine` is to the question's vector. */
export type ScoredSentence = { chunkId: string; position: number; start: number; end: number; text: string; cosine: number }

export type SearchOptions = {
  /** `public` for visitors; `internal` sees everything. */
  audience: 'public' | 'internal'
}

/**
 * Finds passages by words and by meaning. `query` is scored by words alone, `vector` is of unit length and of the encoder that
 * made the index. Returns the union of the best 40 by words, the best 40 by passage and the passages of the best 80 sentences,
 * each with all scores, in no order.
 */
export type PassageSearch = {
  search(query: string, vector: Float32Array, options: SearchOptions): Promise<Candidate[]>
  /** All sentences of the given passages, by passage and position. */
  readSentences(chunkIds: readonly string[], vector: Float32Array): Promise<ScoredSentence[]>
}
