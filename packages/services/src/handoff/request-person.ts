import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { HandoffPacket } from '@frontdesk/contracts/handoff'
import { AppError } from '@frontdesk/core/errors'
import { readMessages } from '@frontdesk/db/conversation/read-messages'
import { requestHandoff } from '@frontdesk/db/handoff/request-handoff'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'
import { viewConversation } from '../conversation/view-conversation.ts'
import { publishChange } from './publish-change.ts'

/** Puts the acting visitor's conversation into the queue at the press of a button. Asking twice changes nothing. */
export const requestPerson = async (ctx: Context, input: { conversationId: string }): Promise<ConversationView> => {
  const visitorId = requireVisitor(ctx.actor)
  const before = await viewConversation(ctx, input)
  const packet = await buildPacket(ctx, before)
  const requested = await requestHandoff(ctx.db, {
    conversationId: input.conversationId,
    visitorId,
    handoff: { id: ctx.newId(), reason: 'requested', packet },
    note: {
      id: ctx.newId(),
      text: 'A person was asked for. Everything you write here is kept for them.',
      content: { notice: 'handed-over' },
    },
  })
  if (requested.kind === 'not-found') throw new AppError('not-found', 'There is no such conversation.')
  if (requested.kind === 'requested') {
    ctx.metrics.handoff('requested')
    publishChange(ctx, requested)
  }
  return requested.conversation
}

const buildPacket = async (ctx: Context, conversation: ConversationView): Promise<HandoffPacket> => {
  const messages = await readMessages(ctx.db, {
    conversationId: conversation.id,
    afterSeq: Math.max(0, conversation.lastSeq - 8),
    limit: 8,
  })
  const lastVisitor = messages.filter((message) => message.sender === 'visitor').at(-1)
  return {
    summary: lastVisitor
      ? `The visitor asked for a person. They last wrote: "${lastVisitor.text.slice(0, 200)}"`
      : 'The visitor asked for a person.',
    intent: null,
    slots: {},
    customer: null,
    orderNumber: null,
    lastMessages: messages.map(({ sender, text }) => ({ sender, text })),
    actionRuns: [],
  }
}
