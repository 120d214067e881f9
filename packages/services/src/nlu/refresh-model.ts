import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readArtifact } from '@frontdesk/db/nlu/read-artifact'
import { readIntents } from '@frontdesk/db/nlu/read-intents'
import { loadModel } from '@frontdesk/nlu-runtime/load-model'
import type { TurnContext } from '../context.ts'

/** Loads the active model when it is another than the one served. A model that does not load leaves the old one serving. */
export const refreshModel = async (ctx: Pick<TurnContext, 'db' | 'models' | 'intents' | 'encoder' | 'log' | 'metrics'>): Promise<void> => {
  const active = await readActiveModel(ctx.db)
  if (!active || active.version === ctx.models.current()?.version) return
  const artifact = await readArtifact(ctx.db, { id: active.id })
  if (!artifact) return
  const model = loadModel(artifact, { version: active.version, encoderHash: ctx.encoder.hash })
  ctx.intents.set(await readIntents(ctx.db))
  ctx.models.set(model)
  ctx.metrics.modelVersion(active.version)
  ctx.log.info({ modelVersion: active.version }, 'serving the active NLU model')
}
