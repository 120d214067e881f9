import type { ConversationView } from '@frontdesk/contracts/conversation'
import { listForVisitor } from '@frontdesk/db/conversation/list-for-visitor'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'

/** The acting visitor's conversations that hold a message, newest first. */
export const listConversations = (ctx: Context): Promise<(ConversationView & { lastText: string })[]> =>
  listForVisitor(ctx.db, { visitorId: requireVisitor(ctx.actor), limit: 30 })
