import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { cancelModel } from '@frontdesk/db/nlu/cancel-model'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { viewModel } from './to-model-views.ts'

/** Asks a training to stop; its worker hears of it within a second. Throws `conflict` when it is over. */
export const cancelTraining = async (ctx: Context, { id }: { id: string }): Promise<ModelView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    if (!(await cancelModel(tx, { id }))) throw new AppError('conflict', 'This training is over.')
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'nlu-model.cancel', subject: id })
  })
  publishNluChange(ctx, 'models')
  return viewModel(ctx.db, id)
}
