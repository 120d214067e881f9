import type { Queryable } from '../database.ts'

/** The bytes of a ready version; null when there is none. */
export const readArtifact = async (db: Queryable, input: { id: string }): Promise<Uint8Array | null> => {
  const [row] = await db.query<{ artifact: Uint8Array | null }>('SELECT artifact FROM nlu_model WHERE id = $1', [input.id])
  return row?.artifact ?? null
}
