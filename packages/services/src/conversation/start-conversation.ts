import type { Channel, ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { createConversation } from '@frontdesk/db/conversation/create-conversation'
import { ensureVisitor } from '@frontdesk/db/visitor/ensure-visitor'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'
import { viewConversation } from './view-conversation.ts'

/** Starts a conversation for the acting visitor. `address` is the caller's network address, for the limit on new ones. */
export const startConversation = async (
  ctx: Context,
  input: { channel: Channel; address: string; customerId: string | null },
): Promise<ConversationView> => {
  const visitorId = requireVisitor(ctx.actor)
  const limit = await ctx.rateLimiters.starts.consume(input.address)
  if (!limit.allowed) {
    ctx.metrics.rateLimited('starts')
    throw new AppError('limit-reached', 'Too many new conversations. Please wait a moment.', { retryAfterSeconds: limit.retryAfterSeconds })
  }
  await ensureVisitor(ctx.db, { id: visitorId, customerId: input.customerId })
  const id = ctx.newId()
  await createConversation(ctx.db, { id, visitorId, channel: input.channel })
  return viewConversation(ctx, { conversationId: id })
}
