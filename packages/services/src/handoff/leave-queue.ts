import type { ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { leaveQueue as saveLeaving } from '@frontdesk/db/handoff/leave-queue'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishChange } from './publish-change.ts'

/** Brings the acting visitor back from the queue to the bot. */
export const leaveQueue = async (ctx: Context, input: { conversationId: string }): Promise<ConversationView> => {
  const left = await saveLeaving(ctx.db, {
    conversationId: input.conversationId,
    visitorId: requireVisitor(ctx.actor),
    note: { id: ctx.newId(), text: 'You are back with the assistant.', content: { notice: 'bot-returned' } },
  })
  if (left.kind === 'not-found') throw new AppError('not-found', 'There is no such conversation.')
  if (left.kind === 'returned') publishChange(ctx, left)
  return left.conversation
}
