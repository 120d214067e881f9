import type { Queryable } from '../database.ts'
import { bumpKnowledge } from './bump-knowledge.ts'

/** Removes a document that still has `revision`, with its passages and history; false otherwise. Belongs in a transaction. */
export const removeDocument = async (tx: Queryable, input: { id: string; revision: number }): Promise<boolean> => {
  const rows = await tx.query('DELETE FROM document WHERE id = $1 AND revision = $2 RETURNING id', [input.id, input.revision])
  if (rows.length === 0) return false
  await bumpKnowledge(tx)
  return true
}
