import { activateModel } from '@frontdesk/db/nlu/activate-model'
import { createModel } from '@frontdesk/db/nlu/create-model'
import { readTrainingData } from '@frontdesk/db/nlu/read-training-data'
import { saveModel } from '@frontdesk/db/nlu/save-model'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import type { TurnContext } from '../context.ts'

/** Trains a model on the phrases as they stand, keeps it as a new immutable version and makes it the active one. */
export const trainAndActivate = async (ctx: Pick<TurnContext, 'db' | 'encoder' | 'trainerThreadUrl' | 'log' | 'newId'>): Promise<void> => {
  const data = await readTrainingData(ctx.db)
  const id = ctx.newId()
  await createModel(ctx.db, { id })
  const trained = await trainModel({ data, encoder: ctx.encoder, ...(ctx.trainerThreadUrl ? { workerUrl: ctx.trainerThreadUrl } : {}) })
  await saveModel(ctx.db, { id, ...trained })
  await activateModel(ctx.db, { id })
  ctx.log.info({ modelId: id, ...trained.metrics }, 'NLU model trained and activated')
}
