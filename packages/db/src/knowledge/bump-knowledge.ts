import type { Queryable } from '../database.ts'

/**
 * Marks what search may return as changed and counts passages and terms anew. The last statements of a transaction: they hold the lock
 * that puts writers of knowledge in line.
 */
export const bumpKnowledge = async (tx: Queryable): Promise<void> => {
  await tx.query('INSERT INTO knowledge_state (id) VALUES (1) ON CONFLICT (id) DO NOTHING')
  await tx.query('SELECT version FROM knowledge_state WHERE id = 1 FOR UPDATE')
  // A statement of its own, so that its snapshot sees what those before in the line have committed.
  await tx.query(
    `UPDATE knowledge_state SET version = version + 1, chunk_count = total.chunks, term_count = total.terms
     FROM (SELECT count(*) AS chunks, coalesce(sum(length), 0) AS terms FROM chunk) total WHERE id = 1`,
  )
}
