import type { Message, SendMessageInput } from '@frontdesk/contracts/message'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import { turnDeadlineMs } from '@frontdesk/contracts/turn'
import { AppError } from '@frontdesk/core/errors'
import { appendVisitorMessage } from '@frontdesk/db/conversation/append-visitor-message'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'

export type ReceivedMessage = { message: Message; turnId: string | null; replayed: boolean }

/**
 * Takes a visitor's message: one transaction writes message, turn and outbox; only then it is enqueued and published.
 * The same `clientMessageId` again returns the first message; with another body it is a `conflict`.
 */
export const receiveMessage = async (ctx: Context, input: SendMessageInput): Promise<ReceivedMessage> => {
  const visitorId = requireVisitor(ctx.actor)
  const limit = await ctx.rateLimiters.messages.consume(visitorId)
  if (!limit.allowed) {
    ctx.metrics.rateLimited('messages')
    throw new AppError('limit-reached', `Too many messages. Try again in ${limit.retryAfterSeconds} s.`, {
      retryAfterSeconds: limit.retryAfterSeconds,
    })
  }
  const appended = await appendVisitorMessage(ctx.db, {
    conversationId: input.conversationId,
    visitorId,
    messageId: ctx.newId(),
    turnId: ctx.newId(),
    clientMessageId: input.clientMessageId,
    text: input.text,
    content: input.reply ? { reply: input.reply } : {},
    deadlineMs: turnDeadlineMs,
  })
  switch (appended.kind) {
    case 'not-found':
      throw new AppError('not-found', 'There is no such conversation.')
    case 'conflict':
      throw new AppError('conflict', 'This clientMessageId was already used for another message.')
    case 'replayed':
      return { message: appended.message, turnId: appended.turnId, replayed: true }
    case 'created': {
      const { message, turnId, turnCreated, outboxId, owner } = appended
      ctx.metrics.messageReceived('visitor')
      ctx.realtime.publish(conversationTopic(message.conversationId), {
        name: 'message-created',
        payload: { conversationId: message.conversationId, message },
      })
      if (owner !== 'bot') ctx.realtime.publish('inbox', { name: 'queue-changed', payload: {} })
      if (turnCreated && turnId && outboxId !== null) {
        ctx.outbox.dispatch({ id: outboxId, jobName: 'turn.run', jobId: `turn-${turnId}-0`, payload: { turnId } })
      }
      return { message, turnId, replayed: false }
    }
  }
}
