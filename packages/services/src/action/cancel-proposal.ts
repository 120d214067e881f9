import type { ActionOutcome } from '@frontdesk/core/dialog/types'
import { cancelRun } from '@frontdesk/db/action-run/cancel-run'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import type { TraceRecorder } from '../turn/trace-recorder.ts'

/** Withdraws a proposal that was not confirmed; one already claimed stays as it is. */
export const cancelProposal = async (
  ctx: Pick<TurnContext, 'db'>,
  { turn, runId, trace }: { turn: ClaimedTurn; runId: string; trace: TraceRecorder },
): Promise<ActionOutcome> => {
  const cancelled = await cancelRun(ctx.db, { runId, conversationId: turn.conversationId })
  trace.data.actionRuns.push({ runId, actionId: '', step: 'cancel', outcome: cancelled ? 'cancelled' : 'not-open', detail: '' })
  return { kind: 'cancelled' }
}
