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

/** Four sums at once: one after the other waits for itself. */
const dot = (a: Float32Array, from: number, b: Float32Array, start: number): number => {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (let at = 0; at < width; at += 4) {
    first += (a[from + at] as number) * (b[start + at] as number)
    second += (a[from + at + 1] as number) * (b[start + at + 1] as number)
    third += (a[from + at + 2] as number) * (b[start + at + 2] as number)
    fourth += (a[from + at + 3] as number) * (b[start + at + 3] as number)
  }
  return first + second + third + fourth
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
      const sum = dot(rows, at * width, tokens, from)
      row[at] = sum
      squares += sum * sum
    }
    const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0
    for (let at = 0; at < dimensions; at += 1) projected[token * dimensions + at] = Math.round((row[at] as number) * scale)
  }
  return projected
}
