import type { LearningReason } from '@frontdesk/contracts/learning'
import type { RankedIntent } from '@frontdesk/contracts/understanding'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type RecordItemInput = {
  id: string
  text: string
  reasons: readonly LearningReason[]
  conversationId: string
  turnId: string
  seq: number
  intents: readonly RankedIntent[]
  outOfScope: number
}

/**
 * Puts the words of a turn into the learning inbox. Words that are there already count up and gain reasons, whatever was decided of them;
 * a turn counts once, however often it is recorded.
 */
export const recordItem = async (db: Queryable, input: RecordItemInput): Promise<void> => {
  await db.query(
    `WITH item AS (
       INSERT INTO learning_item AS known (id, text, reasons, conversation_id, turn_id, seq, intents, out_of_scope)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (folded_key) DO UPDATE SET
         reasons = ARRAY(SELECT DISTINCT reason FROM unnest(known.reasons || excluded.reasons) AS reason ORDER BY reason),
         count = known.count + CASE WHEN EXISTS (SELECT 1 FROM learning_turn WHERE turn_id = $5) THEN 0 ELSE 1 END,
         last_at = clock_timestamp()
       RETURNING id)
     INSERT INTO learning_turn (turn_id, item_id) SELECT $5, id FROM item ON CONFLICT DO NOTHING`,
    [input.id, input.text, input.reasons, input.conversationId, input.turnId, input.seq, toJson(input.intents), input.outOfScope],
  )
}
