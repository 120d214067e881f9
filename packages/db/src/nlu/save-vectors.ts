import type { Queryable } from '../database.ts'

const batch = 500

const toBytes = (vector: Float32Array): Buffer => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)

/** Keeps vectors of an encoder by the hash of their text. */
export const saveVectors = async (
  db: Queryable,
  input: { encoderHash: string; vectors: ReadonlyMap<string, Float32Array> },
): Promise<void> => {
  const entries = [...input.vectors]
  for (let from = 0; from < entries.length; from += batch) {
    const part = entries.slice(from, from + batch)
    await db.query(
      `INSERT INTO phrase_vector (encoder_hash, text_hash, vector)
       SELECT $1, v.text_hash, decode(v.vector, 'hex') FROM unnest($2::text[], $3::text[]) AS v(text_hash, vector) ON CONFLICT DO NOTHING`,
      [input.encoderHash, part.map(([textHash]) => textHash), part.map(([, vector]) => toBytes(vector).toString('hex'))],
    )
  }
}
