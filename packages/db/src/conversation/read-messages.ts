import type { Message } from '@frontdesk/contracts/message'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'

/** Messages with `seq` above `afterSeq`, in order, at most `limit`. */
export const readMessages = async (
  db: Queryable,
  input: { conversationId: string; afterSeq: number; limit: number },
): Promise<Message[]> => {
  const rows = await db.query<MessageRow>('SELECT * FROM message WHERE conversation_id = $1 AND seq > $2 ORDER BY seq LIMIT $3', [
    input.conversationId,
    input.afterSeq,
    input.limit,
  ])
  return rows.map(toMessage)
}
