import type { Channel, ConversationOwner, ConversationStatus } from '@frontdesk/contracts/conversation'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { Queryable } from '../database.ts'

/** Where a page ended; the next one begins behind it. */
export type ConversationCursor = { lastMessageAt: Date; id: string }

export type ConversationFilter = {
  status?: ConversationStatus
  owner?: ConversationOwner
  channel?: Channel
  assigneeId?: string
  /** Of the last turn the bot took part in. */
  outcome?: TurnOutcome
  intent?: string
  /** Stands in a message, in the visitor's name or e-mail address; letter case does not matter. */
  text?: string
}

export type ConversationListItem = {
  id: string
  status: ConversationStatus
  owner: ConversationOwner
  channel: Channel
  ownershipEpoch: number
  visitorName: string | null
  visitorEmail: string | null
  assigneeId: string | null
  assigneeName: string | null
  outcome: TurnOutcome | null
  intent: string | null
  lastSeq: number
  lastText: string
  lastMessageAt: Date
  createdAt: Date
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** WHERE clauses of what was asked for, with their parameters behind `params`. */
const whereClauses = (filter: ConversationFilter, cursor: ConversationCursor | null, params: unknown[]): string[] => {
  const bind = (value: unknown) => `$${params.push(value)}`
  const clauses = ['c.last_seq > 0']
  if (filter.status) clauses.push(`c.status = ${bind(filter.status)}::"ConversationStatus"`)
  if (filter.owner) clauses.push(`c.owner = ${bind(filter.owner)}::"ConversationOwner"`)
  if (filter.channel) clauses.push(`c.channel = ${bind(filter.channel)}::"Channel"`)
  if (filter.assigneeId) clauses.push(`c.assignee_id = ${bind(filter.assigneeId)}`)
  if (filter.outcome) clauses.push(`t.outcome = ${bind(filter.outcome)}::"TurnOutcome"`)
  if (filter.intent) clauses.push(`t.intent = ${bind(filter.intent)}`)
  if (filter.text) {
    const pattern = bind(`%${escapeLike(filter.text)}%`)
    clauses.push(`(coalesce(v.name, s.name) ILIKE ${pattern} OR coalesce(v.email, s.email) ILIKE ${pattern}
      OR c.id IN (SELECT m.conversation_id FROM message m WHERE m.text ILIKE ${pattern}))`)
  }
  if (cursor) clauses.push(`(c.last_message_at, c.id) < (${bind(cursor.lastMessageAt)}::timestamptz, ${bind(cursor.id)}::uuid)`)
  return clauses
}

/** Conversations that hold a message, the last written to first, and the cursor of the next page (null: there is none). */
export const listConversations = async (
  db: Queryable,
  input: { filter: ConversationFilter; cursor: ConversationCursor | null; limit: number },
): Promise<{ items: ConversationListItem[]; next: ConversationCursor | null }> => {
  const params: unknown[] = []
  const clauses = whereClauses(input.filter, input.cursor, params)
  const rows = await db.query<ConversationListItem>(
    `SELECT c.id, c.status, c.owner, c.channel, c.ownership_epoch AS "ownershipEpoch", coalesce(v.name, s.name) AS "visitorName", coalesce(v.email, s.email) AS "visitorEmail",
            c.assignee_id AS "assigneeId", u.name AS "assigneeName", t.outcome, t.intent, c.last_seq AS "lastSeq",
            c.last_text AS "lastText", c.last_message_at AS "lastMessageAt", c.created_at AS "createdAt"
       FROM conversation c
       JOIN visitor v ON v.id = c.visitor_id
       LEFT JOIN shop_customer s ON s.id = v.customer_id
       LEFT JOIN app_user u ON u.id = c.assignee_id
       LEFT JOIN LATERAL (
         SELECT outcome, intent FROM turn
          WHERE conversation_id = c.id AND outcome IS NOT NULL AND outcome <> 'silent' ORDER BY first_seq DESC LIMIT 1
       ) t ON true
      WHERE ${clauses.join(' AND ')}
      ORDER BY c.last_message_at DESC, c.id DESC LIMIT $${params.push(input.limit + 1)}`,
    params,
  )
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? { lastMessageAt: last.lastMessageAt, id: last.id } : null }
}
