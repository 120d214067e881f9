import type { Queryable } from '../database.ts'

/** `packet` is JSON to be parsed as a HandoffPacket. */
export type QueueRow = {
  conversationId: string
  state: 'waiting' | 'assigned'
  reason: string
  packet: unknown
  requestedAt: Date
  waitedMs: number
  visitorName: string | null
  lastText: string
  lastMessageAt: Date | null
  assigneeName: string | null
}

/** Conversations that wait for a person, the longest waiting first, then those that `userId` has. */
export const listQueue = (db: Queryable, input: { userId: string; limit: number }): Promise<QueueRow[]> =>
  db.query<QueueRow>(
    `SELECT h.conversation_id AS "conversationId", h.state, h.reason, h.packet, h.requested_at AS "requestedAt",
            (extract(epoch FROM coalesce(h.assigned_at, clock_timestamp()) - h.requested_at) * 1000)::int8 AS "waitedMs",
            coalesce(v.name, s.name) AS "visitorName", c.last_text AS "lastText", c.last_message_at AS "lastMessageAt", u.name AS "assigneeName"
       FROM handoff h
       JOIN conversation c ON c.id = h.conversation_id
       JOIN visitor v ON v.id = c.visitor_id
       LEFT JOIN shop_customer s ON s.id = v.customer_id
       LEFT JOIN app_user u ON u.id = h.assignee_id
      WHERE h.state = 'waiting' OR (h.state = 'assigned' AND h.assignee_id = $1)
      ORDER BY h.state, h.requested_at, h.id LIMIT $2`,
    [input.userId, input.limit],
  )
