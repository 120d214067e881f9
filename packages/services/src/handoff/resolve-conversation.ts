import type { ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { resolve } from '@frontdesk/db/handoff/resolve'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishChange } from './publish-change.ts'

/** Marks a conversation as resolved. The visitor's next message opens it again, with the bot. */
export const resolveConversation = async (ctx: Context, input: { conversationId: string }): Promise<ConversationView> => {
  const agent = requireRole(ctx.actor, 'agent')
  const resolved = await resolve(ctx.db, {
    conversationId: input.conversationId,
    userId: agent.userId,
    note: {
      id: ctx.newId(),
      text: `${agent.name} closed the conversation. Write again whenever you need us.`,
      content: { authorName: agent.name },
    },
  })
  if (resolved.kind === 'not-found') throw new AppError('not-found', 'There is no such conversation.')
  if (resolved.kind === 'not-owner') throw new AppError('conflict', 'This conversation is not yours.')
  if (resolved.kind === 'resolved') publishChange(ctx, resolved)
  return resolved.conversation
}
