import type { VectorStore } from './port.ts'
import { createVectorCache } from './vector-cache.ts'

/** Keeps the `limit` vectors used last in memory. */
export const createMemoryVectorStore = (limit: number): VectorStore => {
  const cache = createVectorCache<Float32Array>(limit)
  const keyOf = (encoderHash: string, text: string) => `${encoderHash} ${text}`
  return {
    load: async (encoderHash, texts) => {
      const known = new Map<string, Float32Array>()
      for (const text of texts) {
        const vector = cache.get(keyOf(encoderHash, text))
        if (vector !== undefined) known.set(text, vector)
      }
      return known
    },
    save: async (encoderHash, vectors) => {
      for (const [text, vector] of vectors) cache.set(keyOf(encoderHash, text), vector)
    },
  }
}
