import type { ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { giveBack as saveGivingBack } from '@frontdesk/db/handoff/give-back'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishChange } from './publish-change.ts'

/** Gives the acting agent's conversation back to the bot. */
export const giveBack = async (ctx: Context, input: { conversationId: string }): Promise<ConversationView> => {
  const agent = requireRole(ctx.actor, 'agent')
  const given = await saveGivingBack(ctx.db, {
    conversationId: input.conversationId,
    userId: agent.userId,
    note: {
      id: ctx.newId(),
      text: `${agent.name} left. The assistant is back.`,
      content: { notice: 'bot-returned', authorName: agent.name },
    },
  })
  if (given.kind === 'not-found') throw new AppError('not-found', 'There is no such conversation.')
  if (given.kind === 'not-owner') throw new AppError('conflict', 'This conversation is not yours.')
  publishChange(ctx, given)
  return given.conversation
}
