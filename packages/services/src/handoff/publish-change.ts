import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import type { Context } from '../context.ts'

/** Tells everybody that a conversation changed hands or state, with the message that says so. */
export const publishChange = (
  ctx: Pick<Context, 'realtime'>,
  changed: { conversation: ConversationView; message: Message | null },
): void => {
  const conversationId = changed.conversation.id
  const topic = conversationTopic(conversationId)
  if (changed.message) {
    ctx.realtime.publish(topic, { name: 'message-created', payload: { conversationId, message: changed.message } })
  }
  ctx.realtime.publish(topic, { name: 'conversation-updated', payload: { conversationId, conversation: changed.conversation } })
  ctx.realtime.publish('inbox', { name: 'queue-changed', payload: {} })
}
