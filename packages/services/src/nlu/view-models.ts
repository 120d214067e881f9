import type { ModelsOverview } from '@frontdesk/contracts/nlu/model'
import { listModels } from '@frontdesk/db/nlu/list-models'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readFingerprint } from '@frontdesk/db/nlu/read-fingerprint'
import { readLearned } from '@frontdesk/db/nlu/read-learned'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toModelViews } from './to-model-views.ts'

const shownModels = 50

/** The versions there are, which one is live, which is in training, and whether the phrases have changed since the last one. */
export const viewModels = async (ctx: Context): Promise<ModelsOverview> => {
  requireRole(ctx.actor, 'viewer')
  const live = await readActiveModel(ctx.db)
  const models = await toModelViews(ctx.db, await listModels(ctx.db, { limit: shownModels }), live?.id ?? null)
  const learned = await readLearned(ctx.db)
  return {
    models,
    liveId: live?.id ?? null,
    training: models.find(({ state }) => state === 'queued' || state === 'training') ?? null,
    dataChanged: learned?.fingerprint !== (await readFingerprint(ctx.db)),
  }
}
