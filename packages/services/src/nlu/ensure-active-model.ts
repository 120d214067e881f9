import { isAppError } from '@frontdesk/core/errors'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import type { TurnContext } from '../context.ts'
import { refreshModel } from './refresh-model.ts'
import { trainAndActivate } from './train-and-activate.ts'

/** Trains a model where there is none that this encoder and this version can serve, then serves the active one. */
export const ensureActiveModel = async (ctx: TurnContext): Promise<void> => {
  const active = await readActiveModel(ctx.db)
  if (active?.encoderHash === ctx.encoder.hash && (await serves(ctx))) return
  await trainAndActivate(ctx)
  await refreshModel(ctx)
}

const serves = async (ctx: TurnContext): Promise<boolean> => {
  try {
    await refreshModel(ctx)
    return true
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid') throw error
    ctx.log.warn({ err: error }, 'the active NLU model cannot be used; training another')
    return false
  }
}
