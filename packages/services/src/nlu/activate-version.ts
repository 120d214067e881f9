import type { ModelsOverview } from '@frontdesk/contracts/nlu/model'
import { activateModel } from '@frontdesk/db/nlu/activate-model'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { viewModels } from './view-models.ts'

/** Makes a ready version serve, a new one or one from before; refused when another went live than the caller knows of. */
export const activateVersion = async (
  ctx: Context,
  { id, expectedLiveId }: { id: string; expectedLiveId: string | null },
): Promise<ModelsOverview> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await activateModel(ctx.db, { id, expectedLiveId, actor: { kind: 'user', id: userId } })
  publishNluChange(ctx, 'models')
  return viewModels(ctx)
}
