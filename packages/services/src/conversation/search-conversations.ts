import { type ConversationFilters, listConversations } from '@frontdesk/db/conversation/list-conversations'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

/** Conversations for staff, latest message first, page by page. */
export const searchConversations = (ctx: Context, input: ConversationFilters) => {
  requireRole(ctx.actor, 'viewer')
  return listConversations(ctx.db, input)
}
