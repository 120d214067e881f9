import type { Queryable } from '../database.ts'

/** Bytes read at a time, so that turning a large artifact from the wire's form into bytes never holds up the event loop for long. */
const sliceBytes = 2 * 1024 * 1024

/** The bytes of a ready version; null when there is none. */
export const readArtifact = async (db: Queryable, input: { id: string }): Promise<Uint8Array | null> => {
  const [row] = await db.query<{ bytes: number | null }>('SELECT octet_length(artifact) AS bytes FROM nlu_model WHERE id = $1', [input.id])
  if (row?.bytes === undefined || row.bytes === null) return null
  const artifact = new Uint8Array(row.bytes)
  for (let start = 0; start < row.bytes; start += sliceBytes) {
    const [part] = await db.query<{ slice: Uint8Array }>(
      'SELECT substring(artifact FROM $2::int FOR $3::int) AS slice FROM nlu_model WHERE id = $1',
      [input.id, start + 1, sliceBytes],
    )
    if (part) artifact.set(part.slice, start)
  }
  return artifact
}
