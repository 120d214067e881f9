import type { Encoder } from './port.ts'
import type { VectorCache } from './vector-cache.ts'

export type EncodeSentencesOptions = {
  signal?: AbortSignal
  /** Vectors known already, and where new ones are kept. */
  cache?: VectorCache
  onProgress?(done: number, total: number): void
}

/**
 * Encodes many texts behind whoever is waiting: only one of them is ever in the encoder's queue, so a visitor's message waits for at
 * most one of them. Resolves in the order of `texts`; rejects with the signal's reason when aborted.
 */
export const encodeSentences = async (
  encoder: Encoder,
  texts: readonly string[],
  options: EncodeSentencesOptions = {},
): Promise<Float32Array[]> => {
  const vectors: Float32Array[] = []
  for (const text of texts) {
    options.signal?.throwIfAborted()
    let vector = options.cache?.get(text)
    if (vector === undefined) {
      vector = await encoder.encode(text)
      options.cache?.set(text, vector)
    }
    vectors.push(vector)
    options.onProgress?.(vectors.length, texts.length)
  }
  return vectors
}
