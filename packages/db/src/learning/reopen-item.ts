import type { Queryable } from '../database.ts'

/** Takes a decision back, with the phrase that it added; returns what had been decided, null when the item is open or gone. */
export const reopenItem = async (tx: Queryable, input: { id: string }): Promise<{ state: string } | null> => {
  const [row] = await tx.query<{ state: string; phraseId: string | null }>(
    `WITH decided AS (SELECT id, state, phrase_id FROM learning_item WHERE id = $1 AND state <> 'open' FOR UPDATE)
     UPDATE learning_item l SET state = 'open', intent = NULL, phrase_id = NULL, decided_by = NULL, decided_at = NULL
       FROM decided d WHERE l.id = d.id RETURNING d.state, d.phrase_id AS "phraseId"`,
    [input.id],
  )
  if (!row) return null
  await tx.query('DELETE FROM training_phrase WHERE id = $1', [row.phraseId])
  await tx.query('DELETE FROM out_of_scope_phrase WHERE id = $1', [row.phraseId])
  return { state: row.state }
}
