/** Vectors by text. Those handed out are shared: read them, never write into them. */
export type VectorCache<Vector> = {
  get(text: string): Vector | undefined
  set(text: string, vector: Vector): void
}

/** Keeps the `limit` vectors used last. */
export const createVectorCache = <Vector>(limit: number): VectorCache<Vector> => {
  const entries = new Map<string, Vector>()
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
