import { isActionId } from '@frontdesk/actions/catalog'
import { actionHandlers } from '@frontdesk/actions/handlers'
import { ActionReceipt } from '@frontdesk/contracts/action'
import type { ActionOutcome } from '@frontdesk/core/dialog/types'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { type ActionRunRow, claimRun } from '@frontdesk/db/action-run/claim-run'
import { recordRun } from '@frontdesk/db/action-run/record-run'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import type { TraceRecorder } from '../turn/trace-recorder.ts'

type Input = { turn: ClaimedTurn; runId: string; confirmedSeq: number; trace: TraceRecorder }

/** Milliseconds a claimed run belongs to its worker; shorter than the turn's lease, so a re-run turn may resume it. */
const claimMs = 5_000

const noLongerCurrent: ActionOutcome = {
  kind: 'refused',
  code: 'not-current',
  text: 'That offer is no longer current, so nothing was changed.',
  offer: null,
  offerPerson: false,
}

/**
 * Makes the effect of a confirmed run exactly once: claim, call under the business key, record, receipt.
 * A run cut off after its claim is looked up before it is called again; an outcome that stays unknown goes to a person.
 */
export const executeRun = async (ctx: TurnContext, input: Input): Promise<ActionOutcome> => {
  const { turn, runId, trace } = input
  const token = ctx.newId()
  const claim = await claimRun(ctx.db, { runId, conversationId: turn.conversationId, token, claimMs, confirmedSeq: input.confirmedSeq })
  const record = (actionId: string, outcome: string, detail = ''): void => {
    trace.data.actionRuns.push({ runId, actionId, step: 'execute', outcome, detail })
    ctx.metrics.actionRun(actionId, outcome)
  }
  switch (claim.kind) {
    case 'not-found':
      return noLongerCurrent
    case 'ended': {
      record(claim.run.actionId, `already-${claim.run.state}`)
      if (claim.run.state !== 'succeeded') return noLongerCurrent
      // Done for this very message, in an attempt that was cut off, is not repeated.
      const repeated = claim.run.confirmedSeq !== input.confirmedSeq
      return { kind: 'executed', receipt: ActionReceipt.parse(claim.run.receipt), runId, repeated }
    }
    case 'busy':
      throw new AppError('conflict', 'The action is being carried out elsewhere.')
    case 'claimed':
      return callHandler(ctx, { ...input, token, run: claim.run, resumed: claim.resumed, record })
  }
}

type Call = Input & {
  token: string
  run: ActionRunRow
  resumed: boolean
  record: (actionId: string, outcome: string, detail?: string) => void
}

const callHandler = async (ctx: TurnContext, call: Call): Promise<ActionOutcome> => {
  const { run, token, turn, record } = call
  const handler = isActionId(run.actionId) ? actionHandlers[run.actionId] : null
  if (!handler?.execute || !handler.lookup) throw new AppError('internal', `The action ${run.actionId} cannot be executed.`)
  const actionCtx = { orders: ctx.orders, customer: turn.customer, now: ctx.clock.now() }
  try {
    const earlier = call.resumed ? await handler.lookup(actionCtx, run.input, run.businessKey) : null
    const receipt = earlier ?? (await handler.execute(actionCtx, run.input, run.businessKey))
    const recorded = await recordRun(ctx.db, { runId: run.id, token, state: 'succeeded', receipt, errorCode: null })
    if (!recorded) throw new AppError('conflict', 'The action was taken over by another worker.')
    record(run.actionId, 'succeeded', receipt.receiptId)
    return { kind: 'executed', receipt, runId: run.id, repeated: false }
  } catch (error) {
    if (isAppError(error) && (error.code === 'forbidden' || error.code === 'invalid' || error.code === 'not-found')) {
      await recordRun(ctx.db, { runId: run.id, token, state: 'failed', receipt: null, errorCode: error.code })
      record(run.actionId, 'refused', error.code)
      return { kind: 'refused', code: error.code, text: error.message, offer: null, offerPerson: true }
    }
    // The effect may or may not have happened: the turn's next attempt, or the reconciler, looks it up before it calls again.
    await recordRun(ctx.db, { runId: run.id, token, state: 'unknown', receipt: null, errorCode: 'outcome-unknown' }).catch(() => undefined)
    ctx.log.error({ err: error, actionRunId: run.id, turnId: turn.turnId }, 'the outcome of an action is unknown')
    record(run.actionId, 'unknown')
    throw error
  }
}
