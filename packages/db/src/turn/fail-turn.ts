import type { Queryable } from '../database.ts'
import { type ClosedTurn, type CloseTurnInput, closeTurn, type NewReply } from './close-turn.ts'

export type FailTurnInput = Pick<CloseTurnInput, 'turnId' | 'token' | 'trace' | 'handoff'> & { reply: NewReply | null; errorCode: string }

/**
 * Ends a turn that is past its deadline or out of attempts, visibly: reply and hand-over, outcome `failed`. A null token may end a turn that
 * nobody holds, and one past its deadline.
 */
export const failTurn = (db: Queryable, input: FailTurnInput): Promise<ClosedTurn> =>
  closeTurn(db, {
    turnId: input.turnId,
    token: input.token,
    state: 'failed',
    replies: input.reply === null ? [] : [input.reply],
    dialogState: null,
    trace: input.trace,
    outcome: 'failed',
    intent: null,
    errorCode: input.errorCode,
    handoff: input.handoff,
  })
