import type { ConversationView } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import { readConversation } from '@frontdesk/db/conversation/read-conversation'
import type { Context } from '../context.ts'

/** The conversation as its visitor sees it; `not-found` for anybody else's. Staff see all. */
export const viewConversation = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  input: { conversationId: string },
): Promise<ConversationView> => {
  const found = await readConversation(ctx.db, { conversationId: input.conversationId })
  const mayRead = ctx.actor.kind !== 'visitor' || found?.visitorId === ctx.actor.visitorId
  if (!found || !mayRead) throw new AppError('not-found', 'There is no such conversation.')
  return found.view
}
