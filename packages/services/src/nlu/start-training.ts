import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { createModel } from '@frontdesk/db/nlu/create-model'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { viewModel } from './to-model-views.ts'

/** Has a new version trained on the phrases as they stand. One is trained at a time: a second call returns the running one. */
export const startTraining = async (ctx: Context): Promise<ModelView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { id, created } = await ctx.db.transaction(async (tx) => {
    const model = await createModel(tx, { id: ctx.newId(), userId })
    if (model.created) {
      await appendAudit(tx, {
        actor: { kind: 'user', id: userId },
        action: 'nlu-model.train',
        subject: model.id,
        data: { version: model.version },
      })
    }
    return model
  })
  if (created) {
    // A queue that is away loses nothing: the sweeper finds a version that waits.
    await ctx.queue
      .enqueue('nlu.train', { modelId: id }, { jobId: `train-${id}-0` })
      .catch((error: unknown) => ctx.log.warn({ err: error, modelId: id }, 'training not enqueued; the sweeper will try again'))
    publishNluChange(ctx, 'models')
  }
  return viewModel(ctx.db, id)
}
