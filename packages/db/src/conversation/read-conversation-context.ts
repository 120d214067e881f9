import type { HandoffPacket, HandoffReason } from '@frontdesk/contracts/handoff'
import type { Queryable } from '../database.ts'

export type ConversationContext = {
  handoff: { reason: HandoffReason; packet: HandoffPacket; requestedAt: string; epoch: number } | null
  customer: { id: string; name: string; email: string } | null
  orders: { number: string; status: string; placedAt: string; totalCents: number }[]
  assigneeId: string | null
}

/** What staff see beside a thread: the latest hand-over, the customer, their last five orders. Empty for an unknown conversation. */
export const readConversationContext = async (db: Queryable, input: { conversationId: string }): Promise<ConversationContext> => {
  const [row] = await db.query<ConversationContext>(
    `SELECT c.assignee_id AS "assigneeId",
            (SELECT json_build_object('reason', h.reason, 'packet', h.packet, 'requestedAt', h.requested_at, 'epoch', h.epoch)
               FROM handoff h WHERE h.conversation_id = c.id ORDER BY h.requested_at DESC LIMIT 1) AS handoff,
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name, 'email', s.email) END AS customer,
            (SELECT coalesce(json_agg(json_build_object('number', o.number, 'status', o.status, 'placedAt', o.placed_at, 'totalCents', o.total_cents)
                      ORDER BY o.placed_at DESC), '[]')
               FROM (SELECT * FROM shop_order WHERE customer_id = s.id ORDER BY placed_at DESC LIMIT 5) o) AS orders
       FROM conversation c JOIN visitor v ON v.id = c.visitor_id LEFT JOIN shop_customer s ON s.id = v.customer_id
      WHERE c.id = $1`,
    [input.conversationId],
  )
  return row ?? { handoff: null, customer: null, orders: [], assigneeId: null }
}
