import type { Channel, ConversationView } from '@frontdesk/contracts/conversation'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { type ConversationViewRow, toConversationView } from './to-conversation-view.ts'

export type ReadConversation = {
  view: ConversationView
  visitorId: string
  channel: Channel
  assigneeId: string | null
}

/** The conversation's view and whose it is; null when there is none. */
export const readConversation = async (db: Queryable, input: { conversationId: string }): Promise<ReadConversation | null> => {
  const row = await callFunction<ConversationViewRow | null>(db, 'conversation_view', [input.conversationId])
  return row && { view: toConversationView(row), visitorId: row.visitorId, channel: row.channel, assigneeId: row.assigneeId }
}
