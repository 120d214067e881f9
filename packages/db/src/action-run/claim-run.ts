import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

export type { ActionRunRow } from './to-action-run.ts'

export type ClaimRunInput = {
  runId: string
  /** The conversation it must belong to; null does not ask. */
  conversationId: string | null
  token: string
  claimMs: number
  /** `seq` of the message that confirmed it; null keeps what is stored. */
  confirmedSeq: number | null
}

/** `resumed`: an earlier claim was cut off, so the effect may have been made: look it up before making it. */
export type ClaimedRun =
  | { kind: 'claimed'; run: ActionRunRow; resumed: boolean }
  | { kind: 'busy' | 'ended'; run: ActionRunRow }
  | { kind: 'not-found' }

type Result =
  | { kind: 'claimed'; run: StoredActionRun; resumed: boolean }
  | { kind: 'busy' | 'ended'; run: StoredActionRun }
  | { kind: 'not-found' }

/** Takes a proposed run, or one left unknown or whose claim ran out, for `claimMs`; `token` is the holder's fence. */
export const claimRun = async (db: Queryable, input: ClaimRunInput): Promise<ClaimedRun> => {
  const result = await callFunction<Result>(db, 'claim_run', [
    input.runId,
    input.conversationId,
    input.token,
    input.claimMs,
    input.confirmedSeq,
  ])
  return result.kind === 'not-found' ? result : { ...result, run: toActionRun(result.run) }
}
