import type { JobHandlers } from '@frontdesk/queue/port'
import { reconcileRun } from '@frontdesk/services/action/reconcile-run'
import type { TurnContext } from '@frontdesk/services/context'
import { indexDocument } from '@frontdesk/services/knowledge/index-document'
import { trainAndActivate } from '@frontdesk/services/nlu/train-and-activate'
import { runTurn } from '@frontdesk/services/turn/run-turn'

/** The whole worker on one page: job name to verb. */
export const createHandlers = (ctx: TurnContext): JobHandlers => ({
  'turn.run': (payload, job) => runTurn(ctx, { ...payload, signal: job.signal }),
  'action.reconcile': (payload) => reconcileRun(ctx, payload),
  'nlu.train': () => trainAndActivate(ctx),
  'knowledge.index': (payload) => indexDocument(ctx, payload),
})
