/** What a vector's passage may be found by; a sentence has that of its passage. */
export type VectorMetadata = { passageId: string; audience: 'public' | 'internal'; collection: string; language: string | null }

/** Of unit length; `id` is the passage's or the sentence's. */
export type VectorEntry = { id: string; vector: Float32Array; metadata: VectorMetadata }

/** `public` finds what is for everybody, `internal` everything; null leaves collection or language open. What has no language is of any. */
export type VectorFilter = { audience: 'public' | 'internal'; collection: string | null; language: string | null }

export type VectorMatch = { id: string; passageId: string /** Cosine. */; score: number }

/**
 * An index of vectors made by one encoder: of passages or of sentences. It needs to know nothing of the text, nor to be in step with the
 * database, so that a vector store elsewhere fits: `upsert` before the passages serve, `delete` after.
 */
export type VectorIndex = {
  /** Adds vectors, or replaces those of the same ids. */
  upsert(entries: readonly VectorEntry[]): Promise<void>
  /** The `topK` nearest, nearest first. An index that is not exact may miss some. */
  query(vector: Float32Array, topK: number, filter: VectorFilter): Promise<VectorMatch[]>
  /** Ids that are not there are passed over. */
  delete(ids: readonly string[]): Promise<void>
}
