import { isAppError } from '@frontdesk/core/errors'
import type { ModelRow } from '@frontdesk/db/nlu/model-row'
import { noteLoadError } from '@frontdesk/db/nlu/note-load-error'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readArtifact } from '@frontdesk/db/nlu/read-artifact'
import { readIntents } from '@frontdesk/db/nlu/read-intents'
import { loadModelInSlices } from '@frontdesk/nlu-runtime/load-model'
import type { ModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { TurnContext } from '../context.ts'

type RefreshContext = Pick<TurnContext, 'db' | 'models' | 'intents' | 'encoder' | 'log' | 'metrics'>

/** Per holder: the refresh that is under way, and the version that is not tried again because it cannot be loaded. */
const states = new WeakMap<ModelHolder, { running: Promise<void>; unusable: number | null }>()

/**
 * Loads the active model when it is another than the one served. A model that does not load leaves the old one serving: that is thrown
 * once, and noted for the console. One refresh runs at a time.
 */
export const refreshModel = (ctx: RefreshContext): Promise<void> => {
  const state = states.get(ctx.models) ?? { running: Promise.resolve(), unusable: null }
  states.set(ctx.models, state)
  const refresh = async (): Promise<void> => {
    const active = await readActiveModel(ctx.db)
    if (!active || active.version === ctx.models.current()?.version || active.version === state.unusable) return
    try {
      await load(ctx, active)
    } catch (error) {
      if (isAppError(error) && error.code === 'invalid') {
        state.unusable = active.version
        await noteLoadError(ctx.db, { id: active.id, error: error.message })
      }
      throw error
    }
    state.unusable = null
  }
  const next = state.running.catch(() => undefined).then(refresh)
  state.running = next
  return next
}

const load = async (ctx: RefreshContext, active: ModelRow): Promise<void> => {
  const artifact = await readArtifact(ctx.db, { id: active.id })
  if (!artifact) return
  const model = await loadModelInSlices(artifact, { version: active.version, encoderHash: ctx.encoder.hash })
  const intents = await readIntents(ctx.db)
  // Both at once: no turn sees the one without the other.
  ctx.intents.set(intents)
  ctx.models.set(model)
  if (active.loadError !== null) await noteLoadError(ctx.db, { id: active.id, error: null })
  ctx.metrics.modelVersion(active.version)
  ctx.log.info({ modelVersion: active.version }, 'serving the active NLU model')
}
