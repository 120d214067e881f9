import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import { finishTurn as saveFinishedTurn } from '@frontdesk/db/turn/finish-turn'
import type { TurnContext } from '../context.ts'
import { recordConflicts } from '../knowledge/finding/record-conflicts.ts'
import { recordUnanswered } from '../knowledge/gap/record-unanswered.ts'
import { recordUnsure } from '../learning/record-unsure.ts'
import { buildHandoff } from './build-handoff.ts'
import type { Deliberation } from './deliberate.ts'
import { publishFinished } from './publish-finished.ts'
import type { TraceRecorder } from './trace-recorder.ts'

/**
 * Writes replies, dialog state, trace and hand-over in one transaction guarded by the attempt token, then tells everybody.
 * `deliberation` is null when a person owns the conversation. Returns the turn that gathered behind this one.
 */
export const finishTurn = async (
  ctx: TurnContext,
  input: { turn: ClaimedTurn; token: string; trace: TraceRecorder; deliberation: Deliberation | null },
): Promise<string | null> => {
  const { turn, token, deliberation } = input
  const outcome = deliberation?.outcome ?? 'silent'
  const startedAt = performance.now()
  const finished = await saveFinishedTurn(ctx.db, {
    turnId: turn.turnId,
    token,
    replies: (deliberation?.replies ?? []).map((reply) => ({ id: ctx.newId(), text: reply.text, content: reply.content })),
    dialogState: deliberation?.state ?? null,
    trace: input.trace.finish(outcome),
    outcome,
    intent: deliberation?.intent ?? null,
    handoff: deliberation?.handoffReason ? buildHandoff(ctx, turn, deliberation.state, deliberation.handoffReason) : null,
  })
  ctx.metrics.turnStage('finish', (performance.now() - startedAt) / 1000)
  if (finished.kind === 'fenced') {
    ctx.log.warn(
      { turnId: turn.turnId, conversationId: turn.conversationId },
      'turn was taken over by another worker; its reply is dropped',
    )
    return null
  }
  publishFinished(ctx, turn, finished)
  if (deliberation?.handoffReason && finished.outcome === 'escalated') ctx.metrics.handoff(deliberation.handoffReason)
  // The turn has ended whatever becomes of this.
  await recordUnsure(ctx, { turn, read: input.trace.data, deliberation }).catch((error: unknown) =>
    ctx.log.warn({ err: error, turnId: turn.turnId }, 'turn not recorded for the learning inbox'),
  )
  await recordKnowledge(ctx, turn, deliberation).catch((error: unknown) =>
    ctx.log.warn({ err: error, turnId: turn.turnId }, 'gap or contradiction of a turn not recorded'),
  )
  return finished.nextTurnId
}

/** Tells the owner of the knowledge where it was silent, and where it contradicts itself. */
const recordKnowledge = async (ctx: TurnContext, turn: ClaimedTurn, deliberation: Deliberation | null): Promise<void> => {
  if (deliberation === null) return
  const { unanswered, conflicts } = deliberation
  if (unanswered !== null) await recordUnanswered(ctx, { turnId: turn.turnId, visitorId: turn.visitorId, question: unanswered })
  if (conflicts.length > 0) await recordConflicts(ctx, conflicts)
}
