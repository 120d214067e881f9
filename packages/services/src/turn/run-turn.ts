import { turnLeaseMs } from '@frontdesk/contracts/turn'
import { isAppError } from '@frontdesk/core/errors'
import { type ClaimedTurn, claimTurn } from '@frontdesk/db/turn/claim-turn'
import { releaseTurn } from '@frontdesk/db/turn/release-turn'
import type { TurnContext } from '../context.ts'
import { createTypist } from './create-typist.ts'
import { deliberate } from './deliberate.ts'
import { dialogConfig } from './dialog-config.ts'
import { failTurn } from './fail-turn.ts'
import { finishTurn } from './finish-turn.ts'
import { publishRegained } from './publish-regained.ts'
import { readDialogState } from './read-dialog-state.ts'
import { startHeartbeat } from './start-heartbeat.ts'
import { createTraceRecorder } from './trace-recorder.ts'

/** Attempts a turn gets before it fails visibly and goes to a person. */
export const maxTurnAttempts = 3

/**
 * Runs a turn, then those that gathered behind it in the same conversation. A turn that another worker holds,
 * or that has ended, is left alone; one that throws is released for the sweeper to run again.
 */
export const runTurn = async (ctx: TurnContext, input: { turnId: string; signal: AbortSignal }): Promise<void> => {
  let turnId: string | null = input.turnId
  while (turnId && !input.signal.aborted) turnId = await runOneTurn(ctx, turnId, input.signal)
}

const runOneTurn = async (ctx: TurnContext, turnId: string, outerSignal: AbortSignal): Promise<string | null> => {
  const token = ctx.newId()
  const startedAt = performance.now()
  const turn = await claimTurn(ctx.db, { turnId, token, leaseMs: turnLeaseMs })
  if (!turn) return null
  ctx.metrics.turnStage('claim', (performance.now() - startedAt) / 1000)
  const abort = new AbortController()
  const signal = AbortSignal.any([outerSignal, abort.signal])
  const stopHeartbeat = startHeartbeat(ctx, { turnId, token, until: turn.deadlineAt }, () => abort.abort(new Error('the lease was lost')))
  try {
    return await answerTurn(ctx, { turn, token, signal })
  } catch (error) {
    ctx.metrics.error('turn', error)
    ctx.log.error({ err: error, turnId, conversationId: turn.conversationId, attempt: turn.attempt }, 'turn attempt failed')
    // In a conflict another worker, or an earlier attempt's claim, is still at it: the lease holds the next attempt back until that ends.
    const held = isAppError(error) && error.code === 'conflict'
    if (!held) await releaseTurn(ctx.db, { turnId, token }).catch(() => undefined)
    return null
  } finally {
    stopHeartbeat()
  }
}

const answerTurn = async (
  ctx: TurnContext,
  { turn, token, signal }: { turn: ClaimedTurn; token: string; signal: AbortSignal },
): Promise<string | null> => {
  const trace = createTraceRecorder(ctx.metrics, turn.attempt)
  if (turn.owner !== 'bot') return finishTurn(ctx, { turn, token, trace, deliberation: null })
  if (turn.overdue || turn.attempt > maxTurnAttempts) return failTurn(ctx, { turn, token, trace })
  await publishRegained(ctx, turn)
  const typist = createTypist(ctx, turn)
  try {
    const deliberation = await deliberate(ctx, {
      turn,
      token,
      state: readDialogState(turn),
      config: dialogConfig(ctx),
      trace,
      typist,
      signal,
    })
    signal.throwIfAborted()
    // Nothing may say that a turn has begun after it was told to have ended.
    typist.stop()
    return await finishTurn(ctx, { turn, token, trace, deliberation })
  } finally {
    typist.stop()
  }
}
