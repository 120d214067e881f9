import type { Queryable } from '../database.ts'

/** `packet` is JSON to be parsed as a HandoffPacket. */
export type QueueItem = {
  handoffId: string
  conversationId: string
  reason: string
  packet: unknown
  requestedAt: Date
  waitedMs: number
  visitorName: string | null
  lastText: string
  lastMessageAt: Date | null
}

/** Conversations that wait for a person, the longest waiting first. */
export const listQueue = (db: Queryable, input: { limit: number }): Promise<QueueItem[]> =>
  db.query<QueueItem>(
    `SELECT h.id AS "handoffId", h.conversation_id AS "conversationId", h.reason, h.packet, h.requested_at AS "requestedAt",
            (extract(epoch FROM clock_timestamp() - h.requested_at) * 1000)::int8 AS "waitedMs",
            v.name AS "visitorName", c.last_text AS "lastText", c.last_message_at AS "lastMessageAt"
       FROM handoff h JOIN conversation c ON c.id = h.conversation_id JOIN visitor v ON v.id = c.visitor_id
      WHERE h.state = 'waiting' ORDER BY h.requested_at, h.id LIMIT $1`,
    [input.limit],
  )
