import type { Queryable } from '../database.ts'
import { decodeTokenVectors } from './decode-token-vectors.ts'

/** The token vectors of passages by id; those indexed without any are missing. */
export const readTokenVectors = async (db: Queryable, input: { chunkIds: readonly string[] }): Promise<Map<string, Int8Array>> => {
  const rows = await db.query<{ id: string; bytes: Uint8Array }>(
    'SELECT id, token_vectors AS bytes FROM chunk WHERE id = ANY ($1::uuid[]) AND token_vectors IS NOT NULL',
    [[...input.chunkIds]],
  )
  return new Map(rows.map(({ id, bytes }) => [id, decodeTokenVectors(bytes)]))
}
