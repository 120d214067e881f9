import type { ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { takeHandoff } from '@frontdesk/db/handoff/take-handoff'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishChange } from './publish-change.ts'

/** Takes a conversation from the queue or from the bot. Of several agents one wins; the others get a `conflict`. */
export const takeConversation = async (ctx: Context, input: { conversationId: string }): Promise<ConversationView> => {
  const agent = requireRole(ctx.actor, 'agent')
  const taken = await takeHandoff(ctx.db, {
    conversationId: input.conversationId,
    userId: agent.userId,
    handoff: {
      id: ctx.newId(),
      packet: {
        summary: 'Taken over from the assistant.',
        intent: null,
        slots: {},
        customer: null,
        orderNumber: null,
        lastMessages: [],
        actionRuns: [],
      },
    },
    note: { id: ctx.newId(), text: `${agent.name} joined the conversation.`, content: { notice: 'agent-joined', authorName: agent.name } },
  })
  switch (taken.kind) {
    case 'not-found':
      throw new AppError('not-found', 'There is no such conversation.')
    case 'taken':
      throw new AppError('conflict', `${taken.agentName ?? 'Somebody else'} already has this conversation.`)
    case 'assigned':
      publishChange(ctx, taken)
      return taken.conversation
    case 'already-yours':
      return taken.conversation
  }
}
