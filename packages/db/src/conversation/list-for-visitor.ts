import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Queryable } from '../database.ts'
import { type ConversationViewRow, toConversationView } from './to-conversation-view.ts'

/** A visitor's conversations that hold a message, newest first. */
export const listForVisitor = async (
  db: Queryable,
  input: { visitorId: string; limit: number },
): Promise<(ConversationView & { lastText: string })[]> => {
  const rows = await db.query<{ view: ConversationViewRow }>(
    `SELECT conversation_view(c.id) AS view
       FROM (SELECT id, last_message_at FROM conversation WHERE visitor_id = $1 AND last_seq > 0 ORDER BY last_message_at DESC LIMIT $2) c
      ORDER BY c.last_message_at DESC`,
    [input.visitorId, input.limit],
  )
  return rows.map(({ view }) => ({ ...toConversationView(view), lastText: view.lastText }))
}
