import type { SentenceHit } from '@frontdesk/db/knowledge/read-sentences'
import type { ChunkHit } from '@frontdesk/db/knowledge/search-chunks'

export type SearchOptions = {
  /** `public` for visitors; `internal` sees everything. */
  audience: 'public' | 'internal'
  /** Only documents of this collection. */
  collection?: string | undefined
  /** Only documents in this language (ISO 639-1), and those of which nobody said. */
  language?: string | undefined
  /** Vector of what the question is about in general, such as its intent's title; it ranks passages but finds none. */
  topic?: Float32Array | null
}

/** Finds passages by words and by meaning. Vectors are of unit length and of the encoder that made the index. */
export type PassageSearch = {
  /**
   * The union of the passages best by words (`question`), by passage vector and by sentence vector (`vector`), each with all raw
   * scores, in no order; rank them with `fuse`. Of many only those that can rank high. A vector still being made may be given: words are
   * looked for meanwhile.
   */
  search(question: string, vector: Float32Array | Promise<Float32Array>, options: SearchOptions): Promise<ChunkHit[]>
  /** All sentences of the given passages, by passage and position, with their cosine to `vector`. */
  readSentences(chunkIds: readonly string[], vector: Float32Array): Promise<SentenceHit[]>
  /** The token vectors of passages, a row of signed bytes each; those indexed without any are missing. */
  readTokenVectors(chunkIds: readonly string[]): Promise<ReadonlyMap<string, Int8Array>>
}
