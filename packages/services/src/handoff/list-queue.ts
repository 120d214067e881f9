import { HandoffPacket } from '@frontdesk/contracts/handoff'
import { listQueue as readQueue } from '@frontdesk/db/handoff/list-queue'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

export type QueueItem = {
  conversationId: string
  reason: string
  summary: string
  customerName: string | null
  requestedAt: string
  waitedSeconds: number
  lastText: string
  lastMessageAt: string | null
  assigneeName: string | null
}

const maxItems = 200

/** Who waits for a person, longest first, and the acting agent's own conversations. */
export const listQueue = async (ctx: Context): Promise<{ waiting: QueueItem[]; mine: QueueItem[] }> => {
  const agent = requireRole(ctx.actor, 'agent')
  const rows = await readQueue(ctx.db, { userId: agent.userId, limit: maxItems })
  const of = (state: 'waiting' | 'assigned'): QueueItem[] =>
    rows
      .filter((row) => row.state === state)
      .map((row) => {
        const packet = HandoffPacket.safeParse(row.packet)
        return {
          conversationId: row.conversationId,
          reason: row.reason,
          summary: packet.success ? packet.data.summary : '',
          customerName: row.visitorName,
          requestedAt: row.requestedAt.toISOString(),
          waitedSeconds: Math.round(row.waitedMs / 1000),
          lastText: row.lastText,
          lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
          assigneeName: row.assigneeName,
        }
      })
  return { waiting: of('waiting'), mine: of('assigned') }
}
