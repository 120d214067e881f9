import { AppError } from '@frontdesk/core/errors'
import type { Database } from '@frontdesk/db/client'
import { readArtifact } from '@frontdesk/db/nlu/read-artifact'
import { readModel } from '@frontdesk/db/nlu/read-model'
import { loadModelInSlices } from '@frontdesk/nlu-runtime/load-model'
import type { ModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { Encoder, ServingModel } from '@frontdesk/nlu-runtime/port'
import type { PassageSearch } from '../knowledge/passage-search.ts'
import type { IntentDirectory } from './intent-directory.ts'

/** What reading a text needs. */
export type OpenedModel = { encoder: Encoder; model: ServingModel; intents: ReturnType<IntentDirectory['current']> }

/** Gives a process that serves people what it takes to read a text: with the live model, or with a ready one by its id. */
export type NluReader = { open(modelId: string | null): Promise<OpenedModel> }

/** The part of a process that serves models: a worker's own, which holds the passages too, or one opened for this. */
export type Serving = { encoder: Encoder; models: ModelHolder; intents: IntentDirectory; passages?: PassageSearch }

/** Models kept that are not live: a candidate is tried again and again while it is looked at. */
const keptModels = 2

/** `serving` yields what serves the live model, brought up to date. */
export const createNluReader = ({ db, serving }: { db: Database; serving(): Promise<Serving> }): NluReader => {
  const others = new Map<string, Promise<ServingModel>>()

  const load = async (id: string, encoderHash: string): Promise<ServingModel> => {
    const row = await readModel(db, { id })
    const artifact = row?.state === 'ready' ? await readArtifact(db, { id }) : null
    if (!row || !artifact) throw new AppError('not-found', 'There is no model that is ready under this id.')
    return loadModelInSlices(artifact, { version: row.version, encoderHash })
  }
  const openOther = (id: string, encoderHash: string): Promise<ServingModel> => {
    const known = others.get(id)
    const model = known ?? load(id, encoderHash)
    others.delete(id)
    others.set(id, model)
    model.catch(() => others.delete(id))
    const [oldest] = others.keys()
    if (others.size > keptModels && oldest !== undefined) others.delete(oldest)
    return model
  }

  return {
    open: async (modelId) => {
      const { encoder, models, intents } = await serving()
      const live = models.current()
      const model = modelId === null ? live : await openOther(modelId, encoder.hash)
      if (!model) throw new AppError('upstream-unavailable', 'No language model is active yet.')
      return { encoder, model, intents: intents.current() }
    },
  }
}
