import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { listRuns as readRuns } from '@frontdesk/db/sync/list-runs'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { toRunView, viewRun } from './to-run-view.ts'

const shown = 50

/** The newest syncs of a source. */
export const listRuns = async (ctx: Pick<Context, 'db' | 'actor'>, input: { sourceId: string }): Promise<SyncRunView[]> => {
  requireRole(ctx.actor, 'viewer')
  return (await readRuns(ctx.db, { ...input, limit: shown })).map(toRunView)
}

/** One sync and how far it is. */
export const readRun = async (ctx: Pick<Context, 'db' | 'actor'>, input: { runId: string }): Promise<SyncRunView> => {
  requireRole(ctx.actor, 'viewer')
  return viewRun(ctx.db, input.runId)
}
