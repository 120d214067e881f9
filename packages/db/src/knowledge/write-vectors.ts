import type { Queryable } from '../database.ts'
import { encodeVectors, vectorAt } from './encode-vectors.ts'

const written = vectorAt('$2', 'place', 'cardinality($1::uuid[])')

const statements = {
  passage: {
    write: `UPDATE chunk SET embedding = ${written}::vector FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, place) WHERE chunk.id = new.id`,
    remove: 'DELETE FROM chunk WHERE id = ANY ($1::uuid[])',
  },
  sentence: {
    write: `UPDATE chunk_sentence SET embedding = ${written}::halfvec FROM unnest($1::uuid[]) WITH ORDINALITY AS new (id, place)
      WHERE chunk_sentence.id = new.id`,
    remove: 'DELETE FROM chunk_sentence WHERE id = ANY ($1::uuid[])',
  },
} as const

/** Other vectors for passages or sentences that are there. */
export const writeVectors = async (
  db: Queryable,
  input: { kind: keyof typeof statements; vectors: readonly { id: string; vector: Float32Array }[] },
): Promise<void> => {
  const { kind, vectors } = input
  await db.query(statements[kind].write, [vectors.map(({ id }) => id), encodeVectors(vectors.map(({ vector }) => vector))])
}

/** Takes passages (with their sentences) or sentences out. */
export const removeVectors = async (db: Queryable, input: { kind: keyof typeof statements; ids: readonly string[] }): Promise<void> => {
  await db.query(statements[input.kind].remove, [[...input.ids]])
}
