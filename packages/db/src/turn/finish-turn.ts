import type { Queryable } from '../database.ts'
import { type ClosedTurn, type CloseTurnInput, closeTurn } from './close-turn.ts'

export type FinishTurnInput = Omit<CloseTurnInput, 'token' | 'state' | 'errorCode'> & { token: string }

/** Ends a claimed turn: replies, dialog state, trace and hand-over in one transaction guarded by the token. */
export const finishTurn = (db: Queryable, input: FinishTurnInput): Promise<ClosedTurn> =>
  closeTurn(db, { ...input, state: 'done', errorCode: null })
