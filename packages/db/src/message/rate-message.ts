import type { Queryable } from '../database.ts'

/** Keeps a thumb (1 or -1) on a bot message of the visitor's own conversation; false where there is no such message. */
export const rateMessage = async (
  db: Queryable,
  input: { messageId: string; visitorId: string; value: 1 | -1; reason: string },
): Promise<boolean> => {
  const rows = await db.query(
    `INSERT INTO message_feedback (message_id, value, reason)
     SELECT m.id, $3, $4 FROM message m JOIN conversation c ON c.id = m.conversation_id
      WHERE m.id = $1 AND m.sender = 'bot' AND c.visitor_id = $2
     ON CONFLICT (message_id) DO UPDATE SET value = excluded.value, reason = excluded.reason
     RETURNING message_id`,
    [input.messageId, input.visitorId, input.value, input.reason],
  )
  return rows.length === 1
}
