import type { JobHandlers } from '@frontdesk/queue/port'
import { reconcileRun } from '@frontdesk/services/action/reconcile-run'
import type { TurnContext } from '@frontdesk/services/context'
import { runIndexing } from '@frontdesk/services/knowledge/run-indexing'
import { runSync } from '@frontdesk/services/knowledge/sync/run-sync'
import { runTraining } from '@frontdesk/services/nlu/run-training'
import { runTurn } from '@frontdesk/services/turn/run-turn'

/** The whole worker on one page: job name to verb. */
export const createHandlers = (ctx: TurnContext): JobHandlers => ({
  'turn.run': (payload, job) => runTurn(ctx, { ...payload, signal: job.signal }),
  'action.reconcile': (payload) => reconcileRun(ctx, payload),
  'nlu.train': (payload, job) => runTraining(ctx, { ...payload, signal: job.signal }),
  'knowledge.index': (payload, job) => runIndexing(ctx, { ...payload, signal: job.signal }),
  'knowledge.sync': (payload, job) => runSync(ctx, { ...payload, signal: job.signal }),
})
