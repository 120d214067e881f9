import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

/** A conversation's runs, oldest first. */
export const listForConversation = async (db: Queryable, input: { conversationId: string }): Promise<ActionRunRow[]> => {
  const rows = await db.query<StoredActionRun>('SELECT * FROM action_run WHERE conversation_id = $1 ORDER BY created_at, id', [
    input.conversationId,
  ])
  return rows.map(toActionRun)
}
