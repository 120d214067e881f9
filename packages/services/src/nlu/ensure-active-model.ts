import { setTimeout as delay } from 'node:timers/promises'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { activateModel } from '@frontdesk/db/nlu/activate-model'
import { createModel } from '@frontdesk/db/nlu/create-model'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readModel } from '@frontdesk/db/nlu/read-model'
import type { TurnContext } from '../context.ts'
import { refreshModel } from './refresh-model.ts'
import { runTraining } from './run-training.ts'

const retryMs = 500

/** Trains a model where there is none that this encoder and this version can serve, then serves the active one. */
export const ensureActiveModel = async (ctx: TurnContext): Promise<void> => {
  const active = await readActiveModel(ctx.db)
  if (active?.encoderHash === ctx.encoder.hash && (await serves(ctx))) return
  const id = await trainNow(ctx)
  if ((await readActiveModel(ctx.db))?.id !== id) await activateModel(ctx.db, { id, actor: { kind: 'system', id: null } })
  await refreshModel(ctx)
}

/** Trains here, at once; a training that a process before this one left behind is taken over as soon as it counts as abandoned. */
const trainNow = async (ctx: TurnContext): Promise<string> => {
  const { id } = await createModel(ctx.db, { id: ctx.newId() })
  for (;;) {
    await runTraining(ctx, { modelId: id, signal: new AbortController().signal })
    const model = await readModel(ctx.db, { id })
    if (model?.state === 'ready') return id
    if (model?.state !== 'queued' && model?.state !== 'training') {
      throw new AppError('internal', `No NLU model could be trained: ${model?.error ?? 'the training was cancelled.'}`)
    }
    await delay(retryMs)
  }
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
