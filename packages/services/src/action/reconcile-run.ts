import { isActionId } from '@frontdesk/actions/catalog'
import { actionHandlers } from '@frontdesk/actions/handlers'
import { claimRun } from '@frontdesk/db/action-run/claim-run'
import { readRun } from '@frontdesk/db/action-run/read-run'
import { recordRun } from '@frontdesk/db/action-run/record-run'
import type { TurnContext } from '../context.ts'

const claimMs = 10_000

/**
 * Settles a run whose outcome was cut off, by looking it up under its business key, never by calling again:
 * found is `succeeded`, not found is `failed`. A run that ended meanwhile, or that a turn holds, is left alone.
 */
export const reconcileRun = async (ctx: TurnContext, input: { actionRunId: string }): Promise<void> => {
  const run = await readRun(ctx.db, { runId: input.actionRunId })
  if (!run || (run.state !== 'claimed' && run.state !== 'unknown') || !isActionId(run.actionId)) return
  const token = ctx.newId()
  const claim = await claimRun(ctx.db, { runId: run.id, conversationId: run.conversationId, token, claimMs, confirmedSeq: null })
  if (claim.kind !== 'claimed') return
  const lookup = actionHandlers[run.actionId].lookup
  const receipt = await lookup?.({ orders: ctx.orders, customer: null, now: ctx.clock.now() }, run.input, run.businessKey)
  const state = receipt ? 'succeeded' : 'failed'
  await recordRun(ctx.db, { runId: run.id, token, state, receipt: receipt ?? null, errorCode: receipt ? null : 'never-happened' })
  ctx.metrics.actionRun(run.actionId, `reconciled-${state}`)
  ctx.log.warn({ actionRunId: run.id, actionId: run.actionId, state }, 'an action cut off half-way was reconciled')
}
