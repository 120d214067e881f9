import type { Queryable } from '../database.ts'

/** Vectors are read this many at a time, so that turning them into floats never holds up the event loop for long. */
const batch = 500

const toFloats = (bytes: Uint8Array): Float32Array => new Float32Array(bytes.slice().buffer)

/** The vectors known of an encoder, by the hash of their text. */
export const loadVectors = async (
  db: Queryable,
  input: { encoderHash: string; textHashes: readonly string[] },
): Promise<Map<string, Float32Array>> => {
  const found = new Map<string, Float32Array>()
  for (let from = 0; from < input.textHashes.length; from += batch) {
    const rows = await db.query<{ textHash: string; vector: Uint8Array }>(
      `SELECT text_hash AS "textHash", vector FROM phrase_vector WHERE encoder_hash = $1 AND text_hash = ANY($2::text[])`,
      [input.encoderHash, input.textHashes.slice(from, from + batch)],
    )
    for (const { textHash, vector } of rows) found.set(textHash, toFloats(vector))
  }
  return found
}
