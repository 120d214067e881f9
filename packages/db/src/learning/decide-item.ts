import type { LearningState } from '@frontdesk/contracts/learning'
import type { Queryable } from '../database.ts'

/** Decides an item that is open; false when it is not (any more). `phraseId` is what the decision added, if anything. */
export const decideItem = async (
  db: Queryable,
  input: { id: string; state: Exclude<LearningState, 'open'>; intent: string | null; phraseId: string | null; userId: string },
): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE learning_item SET state = $2::"LearningState", intent = $3, phrase_id = $4, decided_by = $5, decided_at = clock_timestamp()
      WHERE id = $1 AND state = 'open' RETURNING id`,
    [input.id, input.state, input.intent, input.phraseId, input.userId],
  )
  return rows.length === 1
}
