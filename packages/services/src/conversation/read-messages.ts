import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { readMessages as readMessageRows } from '@frontdesk/db/conversation/read-messages'
import type { Context } from '../context.ts'
import { viewConversation } from './view-conversation.ts'

/** Messages with `seq` above `afterSeq`, in order, at most `limit`, and the conversation as it stands. */
export const readMessages = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  input: { conversationId: string; afterSeq: number; limit: number },
): Promise<{ messages: Message[]; conversation: ConversationView }> => {
  const conversation = await viewConversation(ctx, input)
  const messages = await readMessageRows(ctx.db, input)
  return { messages, conversation }
}
