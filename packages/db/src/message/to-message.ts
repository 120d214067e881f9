import type { Message, MessageContent, Sender } from '@frontdesk/contracts/message'

/** A row of `message`; `created_at` is a string where the row came as JSON. */
export type MessageRow = {
  id: string
  conversation_id: string
  seq: number
  sender: Sender
  client_message_id: string | null
  turn_id: string | null
  author_id: string | null
  text: string
  content: MessageContent
  created_at: Date | string
}

/** The message as every client sees it. */
export const toMessage = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversation_id,
  seq: row.seq,
  sender: row.sender,
  clientMessageId: row.client_message_id,
  turnId: row.turn_id,
  text: row.text,
  content: row.content,
  createdAt: new Date(row.created_at).toISOString(),
})
