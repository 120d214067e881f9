import { findExpiredRuns } from '@frontdesk/db/action-run/find-expired-runs'
import type { TurnContext } from '../context.ts'
import { reconcileRun } from './reconcile-run.ts'

/** The turn that claimed a run gets this long to settle it itself, in its further attempts. */
const graceMs = 30_000

/** Reconciles runs that were claimed and never recorded; one that cannot be settled now comes up again. Returns how many it found. */
export const sweepRuns = async (ctx: TurnContext): Promise<number> => {
  const expired = await findExpiredRuns(ctx.db, { expiredForMs: graceMs, limit: 50 })
  for (const run of expired) {
    try {
      await reconcileRun(ctx, { actionRunId: run.id })
    } catch (error) {
      ctx.metrics.error('sweep-runs', error)
      ctx.log.warn({ err: error, actionRunId: run.id, actionId: run.actionId }, 'an action cut off half-way could not be looked up')
    }
  }
  return expired.length
}
