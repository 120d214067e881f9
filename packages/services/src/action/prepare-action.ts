import { isActionId } from '@frontdesk/actions/catalog'
import { actionHandlers } from '@frontdesk/actions/handlers'
import { ActionReceipt } from '@frontdesk/contracts/action'
import type { ActionOutcome } from '@frontdesk/core/dialog/types'
import { AppError } from '@frontdesk/core/errors'
import { proposeRun } from '@frontdesk/db/action-run/propose-run'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import type { TraceRecorder } from '../turn/trace-recorder.ts'

type Input = { turn: ClaimedTurn; token: string; actionId: string; slots: Record<string, string>; trace: TraceRecorder }

/** Asks the action what is missing or what would happen; a proposal becomes a row of the ledger before it is shown. */
export const prepareAction = async (ctx: TurnContext, input: Input): Promise<ActionOutcome> => {
  const { turn, actionId } = input
  if (!isActionId(actionId)) throw new AppError('internal', `There is no action ${actionId}.`)
  const prepared = await actionHandlers[actionId].prepare(
    { orders: ctx.orders, customer: turn.customer, now: ctx.clock.now() },
    input.slots,
  )
  const record = (runId: string | null, outcome: string, detail: string): void => {
    input.trace.data.actionRuns.push({ runId, actionId, step: 'prepare', outcome, detail })
  }
  if (prepared.kind !== 'proposal') {
    record(null, prepared.kind, describe(prepared))
    return prepared
  }
  const proposed = await proposeRun(ctx.db, {
    id: ctx.newId(),
    conversationId: turn.conversationId,
    turnId: turn.turnId,
    turnToken: input.token,
    actionId,
    businessKey: prepared.businessKey,
    input: prepared.input,
    summary: { title: prepared.title, rows: prepared.rows },
  })
  if (proposed.kind === 'fenced') throw new AppError('conflict', 'The turn was taken over by another worker.')
  if (proposed.kind === 'held') {
    record(proposed.run.id, 'held', proposed.run.state)
    const receipt = ActionReceipt.safeParse(proposed.run.receipt)
    if (proposed.run.state === 'succeeded' && receipt.success) {
      return { kind: 'executed', receipt: receipt.data, runId: proposed.run.id, repeated: true }
    }
    return { kind: 'unavailable', text: 'This request is already being processed. A person will check that it went through.' }
  }
  record(proposed.run.id, 'proposed', prepared.businessKey)
  return {
    kind: 'proposed',
    runId: proposed.run.id,
    text: prepared.text,
    slots: prepared.slots,
    ...(prepared.choices ? { choices: prepared.choices } : {}),
    content: {
      card: {
        kind: 'confirm',
        actionRunId: proposed.run.id,
        title: prepared.title,
        rows: prepared.rows,
        confirmLabel: prepared.confirmLabel,
        cancelLabel: prepared.cancelLabel,
      },
    },
  }
}

const describe = (prepared: { kind: string; slot?: string; code?: string }): string => prepared.slot ?? prepared.code ?? ''
