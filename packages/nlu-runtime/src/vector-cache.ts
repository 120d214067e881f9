/** Vectors by text. Those handed out are shared: read them, never write into them. */
export type VectorCache = {
  get(text: string): Float32Array | undefined
  set(text: string, vector: Float32Array): void
}

/** Keeps the `limit` vectors used last. */
export const createVectorCache = (limit: number): VectorCache => {
  const entries = new Map<string, Float32Array>()
  return {
    get: (text) => {
      const vector = entries.get(text)
      if (vector === undefined) return undefined
      entries.delete(text)
      entries.set(text, vector)
      return vector
    },
    set: (text, vector) => {
      entries.delete(text)
      entries.set(text, vector)
      const oldest = entries.keys().next()
      if (entries.size > limit && !oldest.done) entries.delete(oldest.value)
    },
  }
}
