import type { Queryable } from '../database.ts'
import { bumpKnowledge } from '../knowledge/bump-knowledge.ts'

/** Removes a source that still has `revision`, with its documents and runs; false otherwise. Belongs in a transaction. */
export const removeSource = async (tx: Queryable, input: { id: string; revision: number }): Promise<boolean> => {
  const [source] = await tx.query('SELECT id FROM knowledge_source WHERE id = $1 AND revision = $2 FOR UPDATE', [input.id, input.revision])
  if (!source) return false
  await tx.query('DELETE FROM document WHERE source_id = $1', [input.id])
  await tx.query('DELETE FROM knowledge_source WHERE id = $1', [input.id])
  await bumpKnowledge(tx)
  return true
}
