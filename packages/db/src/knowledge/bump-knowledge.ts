import type { Queryable } from '../database.ts'

/**
 * Marks what search may return as changed, and adds the passages and terms that have come and gone to their sums. The last statements of a
 * transaction: they hold the lock that puts writers of knowledge in line.
 */
export const bumpKnowledge = async (tx: Queryable): Promise<void> => {
  await tx.query('SELECT version FROM knowledge_state WHERE id = 1 FOR UPDATE')
  // A statement of its own, so that its snapshot sees what those before in the line have committed.
  await tx.query(
    `WITH change AS (DELETE FROM corpus_change RETURNING chunks, terms)
     UPDATE knowledge_state SET version = version + 1, chunk_count = chunk_count + total.chunks, term_count = term_count + total.terms
     FROM (SELECT coalesce(sum(chunks), 0) AS chunks, coalesce(sum(terms), 0) AS terms FROM change) AS total WHERE id = 1`,
  )
}
