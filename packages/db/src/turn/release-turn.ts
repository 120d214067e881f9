import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'

/** Gives a claimed turn up, so that it can be claimed again at once; false when it was no longer held. */
export const releaseTurn = (db: Queryable, input: { turnId: string; token: string }): Promise<boolean> =>
  callFunction<boolean>(db, 'release_turn', [input.turnId, input.token])
