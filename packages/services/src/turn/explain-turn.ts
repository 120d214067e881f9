import { Trace } from '@frontdesk/contracts/trace'
import { AppError } from '@frontdesk/core/errors'
import { listForConversation } from '@frontdesk/db/action-run/list-for-conversation'
import { readTrace } from '@frontdesk/db/trace/read-trace'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

export type TurnExplanation = {
  trace: Trace
  /** Rows of the ledger that this turn proposed, confirmed or read. */
  actionRuns: {
    id: string
    actionId: string
    state: string
    businessKey: string
    attempt: number
    receiptId: string | null
    errorCode: string | null
    createdAt: string
    finishedAt: string | null
  }[]
}

/** Why the bot said what it said in a turn: the trace, and the action runs it touched as the ledger holds them now. */
export const explainTurn = async (ctx: Context, input: { turnId: string }): Promise<TurnExplanation> => {
  requireRole(ctx.actor, 'viewer')
  const found = await readTrace(ctx.db, input)
  if (!found) throw new AppError('not-found', 'There is no trace of this turn.')
  const trace = Trace.parse(found.data)
  const touched = new Set(trace.actionRuns.map((run) => run.runId))
  const runs = await listForConversation(ctx.db, { conversationId: found.conversationId })
  return {
    trace,
    actionRuns: runs
      .filter((run) => touched.has(run.id) || run.turnId === input.turnId)
      .map((run) => ({
        id: run.id,
        actionId: run.actionId,
        state: run.state,
        businessKey: run.businessKey,
        attempt: run.attempt,
        receiptId: run.receiptId,
        errorCode: run.errorCode,
        createdAt: run.createdAt.toISOString(),
        finishedAt: run.finishedAt?.toISOString() ?? null,
      })),
  }
}
