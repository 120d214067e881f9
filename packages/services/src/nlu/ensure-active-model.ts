import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import type { TurnContext } from '../context.ts'
import { refreshModel } from './refresh-model.ts'
import { trainAndActivate } from './train-and-activate.ts'

/** Trains a first model where there is none for this encoder, then serves the active one. */
export const ensureActiveModel = async (ctx: TurnContext): Promise<void> => {
  const active = await readActiveModel(ctx.db)
  if (active?.encoderHash !== ctx.encoder.hash) await trainAndActivate(ctx)
  await refreshModel(ctx)
}
