import type { Channel, ConversationView } from '@frontdesk/contracts/conversation'

/** What the database function `conversation_view` returns: the view, and what its readers must not all see. Times are ISO with an offset. */
export type ConversationViewRow = ConversationView & {
  visitorId: string
  channel: Channel
  assigneeId: string | null
  lastText: string
  lastMessageAt: string | null
}

/** The conversation as its visitor sees it, and nothing more. */
export const toConversationView = (row: ConversationViewRow): ConversationView => ({
  id: row.id,
  status: row.status,
  owner: row.owner,
  ownershipEpoch: row.ownershipEpoch,
  lastSeq: row.lastSeq,
  queuePlace: row.queuePlace,
  estimatedWaitMinutes: row.estimatedWaitMinutes,
  agentName: row.agentName,
  busy: row.busy,
  createdAt: new Date(row.createdAt).toISOString(),
})
