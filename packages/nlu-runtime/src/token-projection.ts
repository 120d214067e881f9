import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openRowTable } from '@frontdesk/core/nlu/linear/kernel/open-row-table'

/** Numbers of a token's vector as the encoder makes it. */
const width = 384

export type TokenProjection = {
  /** Numbers of a token's vector projected. */
  dimensions: number
  /** Tokens' vectors, one behind the other, projected, brought to unit length and written as signed bytes, 127 being 1. */
  project(tokens: Float32Array): Int8Array<ArrayBuffer>
}

/** The projection by a matrix, row by row. */
export const createTokenProjection = (matrix: Float32Array): TokenProjection => {
  const dimensions = matrix.length / width
  const table = openRowTable(dimensions, width)
  table.write(0, matrix)
  const rows = Uint32Array.from({ length: dimensions }, (_, row) => row)
  return {
    dimensions,
    project: (tokens) => {
      const count = tokens.length / width
      const projected = new Int8Array(count * dimensions)
      for (let token = 0; token < count; token += 1) {
        const row = table.multiply(rows, tokens.subarray(token * width, (token + 1) * width))
        let squares = 0
        for (const value of row) squares += value * value
        const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0
        for (let at = 0; at < dimensions; at += 1) projected[token * dimensions + at] = Math.round((row[at] as number) * scale)
      }
      return projected
    },
  }
}

/** Reads `token-projection.f32` (little-endian floats, row by row) of a model; null where the model has none. */
export const readTokenProjection = async (modelDir: string): Promise<TokenProjection | null> => {
  const bytes = await readFile(join(modelDir, 'token-projection.f32')).catch(() => null)
  if (bytes === null) return null
  if (bytes.length === 0 || bytes.length % (4 * width) !== 0)
    throw new Error(`The token projection does not fit vectors of ${width} numbers.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return createTokenProjection(Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true)))
}
