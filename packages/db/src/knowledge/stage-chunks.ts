import type { Database, Queryable } from '../database.ts'
import { insertChunks, type NewChunk } from './insert-chunks.ts'

export type StageChunksInput = {
  documentId: string
  /** Proof of the claim. */
  token: string
  /** Of the document as it was claimed. */
  generation: number
  encoderHash: string
  leaseMs: number
  chunks: readonly NewChunk[]
}

/** Lengthens the claim; false when it is lost. The row stays locked until the transaction ends. */
export const holdClaim = async (
  tx: Queryable,
  input: { documentId: string; token: string; generation: number; leaseMs: number },
): Promise<boolean> => {
  const rows = await tx.query(
    `UPDATE document SET index_until = clock_timestamp() + $4::int * interval '1 millisecond'
     WHERE id = $1 AND index_token = $2 AND generation = $3 RETURNING id`,
    [input.documentId, input.token, input.generation, input.leaseMs],
  )
  return rows.length === 1
}

/** Puts passages by, unseen by search, for the switch of a claimed document; false when the claim is lost and nothing was written. */
export const stageChunks = (db: Database, input: StageChunksInput): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (!(await holdClaim(tx, input))) return false
    await insertChunks(tx, { ...input, generation: input.generation + 1 })
    return true
  })
