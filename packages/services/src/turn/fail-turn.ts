import { DialogState, emptyDialogState } from '@frontdesk/contracts/dialog'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import { failTurn as saveFailedTurn } from '@frontdesk/db/turn/fail-turn'
import type { TurnContext } from '../context.ts'
import { buildHandoff } from './build-handoff.ts'
import { publishFinished } from './publish-finished.ts'
import type { TraceRecorder } from './trace-recorder.ts'

const apology = 'Sorry, something went wrong on our side and I could not answer. I have passed your message to a person on our team.'

/** Ends a turn that is past its deadline or out of attempts: an apology the visitor sees, and a person takes over. */
export const failTurn = async (
  ctx: TurnContext,
  { turn, token, trace }: { turn: ClaimedTurn; token: string; trace: TraceRecorder },
): Promise<string | null> => {
  const parsed = DialogState.safeParse(turn.dialogState)
  const errorCode = turn.overdue ? 'deadline-passed' : 'attempts-exhausted'
  trace.data.text = turn.messages.map((message) => message.text).join('\n')
  trace.data.decisions.push({ rule: 'turn-failed', detail: errorCode })
  const failed = await saveFailedTurn(ctx.db, {
    turnId: turn.turnId,
    token,
    reply: { id: ctx.newId(), text: apology, content: { notice: 'failed' } },
    trace: trace.finish('failed'),
    errorCode,
    handoff: buildHandoff(ctx, turn, parsed.success ? parsed.data : emptyDialogState, 'turn-failed'),
  })
  if (failed.kind === 'fenced') return null
  ctx.log.error({ turnId: turn.turnId, conversationId: turn.conversationId, errorCode }, 'turn failed and was handed to a person')
  ctx.metrics.handoff('turn-failed')
  publishFinished(ctx, turn, failed)
  return failed.nextTurnId
}
