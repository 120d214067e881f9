import type { TurnState } from '@frontdesk/contracts/turn'
import type { Queryable } from '../database.ts'

export type StrandedTurn = { turnId: string; conversationId: string; state: TurnState; attempt: number; overdue: boolean }

/**
 * Turns nobody works on, oldest first: queued for longer than `queuedForMs` with no running one before them, or running on an ended lease.
 * Also those 5 s past their deadline, whoever holds them: their `overdue` is true and they are to be failed.
 */
export const findStrandedTurns = (db: Queryable, input: { queuedForMs: number; limit: number }): Promise<StrandedTurn[]> =>
  db.query<StrandedTurn>(
    `SELECT t.id AS "turnId", t.conversation_id AS "conversationId", t.state, t.attempt, t.deadline_at <= clock_timestamp() AS overdue
       FROM turn t
      WHERE (t.state = 'queued' AND t.created_at < clock_timestamp() - $1::int * interval '1 millisecond'
             AND NOT EXISTS (SELECT FROM turn r WHERE r.conversation_id = t.conversation_id AND r.state = 'running'))
         OR (t.state = 'running' AND t.lease_until < clock_timestamp())
         OR (t.state IN ('queued', 'running') AND t.deadline_at < clock_timestamp() - interval '5 seconds')
      ORDER BY t.created_at LIMIT $2`,
    [input.queuedForMs, input.limit],
  )
