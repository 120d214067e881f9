import type { Queryable } from '../database.ts'

/** `packet` is JSON to be parsed as a HandoffPacket. */
export type HandoffRow = {
  id: string
  state: 'waiting' | 'assigned' | 'closed'
  reason: string
  packet: unknown
  assigneeId: string | null
  requestedAt: Date
  assignedAt: Date | null
  closedAt: Date | null
}

/** The conversation's last hand-over, open or closed; null when there was none. */
export const readHandoff = async (db: Queryable, input: { conversationId: string }): Promise<HandoffRow | null> => {
  const [row] = await db.query<HandoffRow>(
    `SELECT id, state, reason, packet, assignee_id AS "assigneeId", requested_at AS "requestedAt", assigned_at AS "assignedAt",
            closed_at AS "closedAt"
       FROM handoff WHERE conversation_id = $1 ORDER BY requested_at DESC LIMIT 1`,
    [input.conversationId],
  )
  return row ?? null
}
