import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { HandoffPacket, HandoffReason } from '@frontdesk/contracts/handoff'
import type { Message } from '@frontdesk/contracts/message'
import { readConversationContext } from '@frontdesk/db/conversation/read-conversation-context'
import { readMessages } from '@frontdesk/db/conversation/read-messages'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { viewConversation } from '../conversation/view-conversation.ts'

export type Thread = {
  conversation: ConversationView
  messages: Message[]
  handoff: { reason: HandoffReason; packet: HandoffPacket; requestedAt: string; epoch: number } | null
  customer: { id: string; name: string; email: string } | null
  orders: { number: string; status: string; placedAt: string; totalCents: number }[]
  assigneeId: string | null
}

/** A whole conversation for staff: messages, latest hand-over with its packet, the customer and their last orders. */
export const readThread = async (ctx: Context, input: { conversationId: string }): Promise<Thread> => {
  requireRole(ctx.actor, 'viewer')
  const conversation = await viewConversation(ctx, input)
  const messages: Message[] = []
  for (let lastSeq = 0; lastSeq < conversation.lastSeq; ) {
    const page = await readMessages(ctx.db, { conversationId: input.conversationId, afterSeq: lastSeq, limit: 200 })
    if (page.length === 0) break
    messages.push(...page)
    lastSeq = page.at(-1)?.seq ?? conversation.lastSeq
  }
  return { conversation, messages, ...(await readConversationContext(ctx.db, input)) }
}
