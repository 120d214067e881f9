import type { Message } from '@frontdesk/contracts/message'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import { AppError } from '@frontdesk/core/errors'
import { postMessage } from '@frontdesk/db/conversation/post-message'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

export type AgentReplyInput = { conversationId: string; clientMessageId: string; text: string; expectedEpoch: number }

/** Posts the acting agent's reply. Refused when the conversation has changed hands since the agent looked at it. */
export const replyAsAgent = async (ctx: Context, input: AgentReplyInput): Promise<Message> => {
  const agent = requireRole(ctx.actor, 'agent')
  const posted = await postMessage(ctx.db, {
    conversationId: input.conversationId,
    messageId: ctx.newId(),
    sender: 'agent',
    authorId: agent.userId,
    clientMessageId: input.clientMessageId,
    text: input.text,
    content: { authorName: agent.name },
    expectedEpoch: input.expectedEpoch,
    requireOwner: 'human',
  })
  switch (posted.kind) {
    case 'not-found':
      throw new AppError('not-found', 'There is no such conversation.')
    case 'not-owner':
      throw new AppError('conflict', 'This conversation is no longer yours.')
    case 'conflict':
      throw new AppError('conflict', 'This clientMessageId was already used for another message.')
    case 'replayed':
      return posted.message
    case 'created': {
      ctx.metrics.messageReceived('agent')
      ctx.realtime.publish(conversationTopic(input.conversationId), {
        name: 'message-created',
        payload: { conversationId: input.conversationId, message: posted.message },
      })
      ctx.realtime.publish('inbox', { name: 'queue-changed', payload: {} })
      return posted.message
    }
  }
}
