import type { LearningReason, LearningState } from '@frontdesk/contracts/learning'

/** `intents` is JSON to be parsed as RankedIntent[]. */
export type LearningRow = {
  id: string
  text: string
  reasons: LearningReason[]
  count: number
  conversationId: string
  turnId: string
  seq: number
  intents: unknown
  outOfScope: number
  state: LearningState
  intent: string | null
  decidedBy: string | null
  decidedAt: Date | null
  createdAt: Date
  lastAt: Date
}

/** Columns of a `LearningRow`, of `learning_item l` with `app_user u` who decided. */
export const learningColumns = `l.id, l.text, l.reasons, l.count, l.conversation_id AS "conversationId", l.turn_id AS "turnId", l.seq, l.intents,
  l.out_of_scope AS "outOfScope", l.state, l.intent, u.name AS "decidedBy", l.decided_at AS "decidedAt", l.created_at AS "createdAt",
  l.last_at AS "lastAt"`

/** Where those columns come from. */
export const learningTables = 'learning_item l LEFT JOIN app_user u ON u.id = l.decided_by'
