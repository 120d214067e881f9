import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Numbers of a token's vector as the encoder makes it. */
const width = 384

/** Rows of a matrix that turns a token's vector into fewer numbers. */
export type TokenProjection = { rows: Float32Array; dimensions: number }

/** Reads `token-projection.f32` (little-endian floats, row by row) of a model; null where the model has none. */
export const readTokenProjection = async (modelDir: string): Promise<TokenProjection | null> => {
  const bytes = await readFile(join(modelDir, 'token-projection.f32')).catch(() => null)
  if (bytes === null) return null
  if (bytes.length === 0 || bytes.length % (4 * width) !== 0)
    throw new Error(`The token projection does not fit vectors of ${width} numbers.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const rows = Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true))
  return { rows, dimensions: rows.length / width }
}

/** Tokens' vectors projected, brought to unit length and written as signed bytes, 127 being 1. */
export const projectTokens = (tokens: Float32Array, { rows, dimensions }: TokenProjection): Int8Array<ArrayBuffer> => {
  const count = tokens.length / width
  const projected = new Int8Array(count * dimensions)
  const row = new Float64Array(dimensions)
  for (let token = 0; token < count; token += 1) {
    const from = token * width
    let squares = 0
    for (let at = 0; at < dimensions; at += 1) {
      let sum = 0
      for (let column = 0; column < width; column += 1) sum += (rows[at * width + column] as number) * (tokens[from + column] as number)
      row[at] = sum
      squares += sum * sum
    }
    const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0
    for (let at = 0; at < dimensions; at += 1) projected[token * dimensions + at] = Math.round((row[at] as number) * scale)
  }
  return projected
}
