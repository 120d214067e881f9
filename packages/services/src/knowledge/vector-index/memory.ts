import type { VectorEntry, VectorFilter, VectorIndex, VectorMetadata } from './port.ts'

/** Exact, and it tells the cosine of any entry by its row: those given first, then those added. */
export type MemoryVectorIndex = VectorIndex & {
  score(vector: Float32Array, row: number): number
  isSeen(row: number, filter: VectorFilter): boolean
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

const packVectors = (entries: readonly VectorEntry[]): Float32Array => {
  const dimensions = entries[0]?.vector.length ?? 0
  const packed = new Float32Array(entries.length * dimensions)
  entries.forEach(({ vector }, row) => {
    packed.set(vector, row * dimensions)
  })
  return packed
}

const passes = (metadata: VectorMetadata, { audience, collection, language }: VectorFilter): boolean =>
  (audience === 'internal' || metadata.audience === 'public') &&
  (collection === null || metadata.collection === collection) &&
  (language === null || metadata.language === null || metadata.language === language)

/** By brute force: about 1 ms for 1,500 vectors. Changing it packs all of them anew. */
export const createMemoryVectorIndex = (initial: readonly VectorEntry[] = []): MemoryVectorIndex => {
  let entries = [...initial]
  let matrix = packVectors(entries)
  const replace = (next: VectorEntry[]): void => {
    entries = next
    matrix = packVectors(next)
  }
  const isSeen = (row: number, filter: VectorFilter): boolean => passes((entries[row] as VectorEntry).metadata, filter)
  return {
    score: (vector, row) => dotAt(matrix, row, vector),
    isSeen,
    upsert: async (added) => {
      const ids = new Set(added.map(({ id }) => id))
      replace([...entries.filter(({ id }) => !ids.has(id)), ...added])
    },
    query: async (vector, topK, filter) =>
      entries
        .map(({ id, metadata }, row) => ({ id, passageId: metadata.passageId, row }))
        .filter(({ row }) => isSeen(row, filter))
        .map(({ row, ...entry }) => ({ ...entry, score: dotAt(matrix, row, vector) }))
        .sort((one, other) => other.score - one.score)
        .slice(0, topK),
    delete: async (ids) => {
      const gone = new Set(ids)
      replace(entries.filter(({ id }) => !gone.has(id)))
    },
  }
}
