import type { QuantizedRows } from './intent-model.ts'
import { multiplyRow } from './multiply-row.ts'
import { restoreRows } from './quantize-rows.ts'

/** Finds rows by their inner product with a vector; with unit lengths that is the cosine. */
export type RowSearch = {
  /** The greatest product; null without rows. */
  findNearest(vector: Float32Array): number | null
  /** The products with all rows. */
  multiplyAll(vector: Float32Array): Float64Array
}

/** Makes quantized rows ready to be searched. */
export const createRowSearch = (rows: QuantizedRows): RowSearch => {
  const vectors = restoreRows(rows)
  const count = rows.scales.length
  return {
    findNearest: (vector) => {
      if (count === 0) return null
      let nearest = Number.NEGATIVE_INFINITY
      for (let row = 0; row < count; row++) nearest = Math.max(nearest, multiplyRow(vectors, row * rows.columns, vector))
      return nearest
    },
    multiplyAll: (vector) => Float64Array.from({ length: count }, (_, row) => multiplyRow(vectors, row * rows.columns, vector)),
  }
}
