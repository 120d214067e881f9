import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import { type ActionRunRow, type StoredActionRun, toActionRun } from './to-action-run.ts'

export type ProposeRunInput = {
  id: string
  conversationId: string
  turnId: string
  /** Token of the claimed turn: with it, a worker that lost the turn is `fenced`. */
  turnToken?: string
  actionId: string
  businessKey: string
  input: Record<string, unknown>
  summary: unknown
}

/** `held`: the effect is being made, may have been made, or was made, by the run given. */
export type ProposedRun = { kind: 'proposed' | 'held'; run: ActionRunRow } | { kind: 'fenced' }

type Result = { kind: 'proposed' | 'held'; run: StoredActionRun } | { kind: 'fenced' }

/** Writes down an effect that awaits the visitor's word; older proposals of the conversation, or of the same effect, are cancelled. */
export const proposeRun = async (db: Queryable, input: ProposeRunInput): Promise<ProposedRun> => {
  const result = await callFunction<Result>(db, 'propose_run', [
    input.id,
    input.conversationId,
    input.turnId,
    input.turnToken ?? null,
    input.actionId,
    input.businessKey,
    toJson(input.input),
    toJson(input.summary),
  ])
  return result.kind === 'fenced' ? result : { kind: result.kind, run: toActionRun(result.run) }
}
