import { findExpiredRuns } from '@frontdesk/db/action-run/find-expired-runs'
import type { TurnContext } from '../context.ts'
import { reconcileRun } from './reconcile-run.ts'

/** The turn that claimed a run gets this long to settle it itself, in its further attempts. */
const graceMs = 30_000

/** Reconciles runs that were claimed and never recorded. Returns how many it found. */
export const sweepRuns = async (ctx: TurnContext): Promise<number> => {
  const expired = await findExpiredRuns(ctx.db, { expiredForMs: graceMs, limit: 50 })
  for (const run of expired) await reconcileRun(ctx, { actionRunId: run.id })
  return expired.length
}
