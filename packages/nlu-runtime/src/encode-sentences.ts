import type { Encoder, VectorStore } from './port.ts'

export type EncodeSentencesOptions = {
  signal?: AbortSignal
  /** Texts in the encoder's queue at once; with as many as it has threads none of them idles. One unless told. */
  concurrency?: number
  /** Vectors known already, and where new ones are kept. */
  store?: VectorStore
  onProgress?(done: number, total: number): void
}

/** New vectors are saved in lots of this many, so that little is lost to a crash. */
const lotSize = 500

/**
 * Encodes many texts behind whoever is waiting: only `concurrency` of them are ever in the encoder's queue, so a visitor's message waits
 * for at most one of them. Resolves in the order of `texts`; rejects with the signal's reason when aborted.
 */
export const encodeSentences = async (
  encoder: Encoder,
  texts: readonly string[],
  options: EncodeSentencesOptions = {},
): Promise<Float32Array[]> => {
  const { signal, store } = options
  signal?.throwIfAborted()
  const distinct = [...new Set(texts)]
  const vectors = new Map(await store?.load(encoder.hash, distinct))
  const missing = distinct.filter((text) => !vectors.has(text))
  let done = distinct.length - missing.length
  if (done > 0) options.onProgress?.(done, distinct.length)
  for (let from = 0; from < missing.length; from += lotSize) {
    const queue = missing.slice(from, from + lotSize)
    const lot = new Map<string, Float32Array>()
    const encodeNext = async (): Promise<void> => {
      for (let text = queue.shift(); text !== undefined; text = queue.shift()) {
        signal?.throwIfAborted()
        lot.set(text, await encoder.encode(text))
        done += 1
        options.onProgress?.(done, distinct.length)
      }
    }
    await Promise.all(Array.from({ length: options.concurrency ?? 1 }, encodeNext))
    await store?.save(encoder.hash, lot)
    for (const [text, vector] of lot) vectors.set(text, vector)
  }
  return texts.map((text) => {
    const vector = vectors.get(text)
    if (vector === undefined) throw new Error('A text was not encoded.')
    return vector
  })
}
