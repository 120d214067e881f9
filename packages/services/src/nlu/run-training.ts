import { isAppError } from '@frontdesk/core/errors'
import { activateModel } from '@frontdesk/db/nlu/activate-model'
import { claimModel } from '@frontdesk/db/nlu/claim-model'
import { endModel } from '@frontdesk/db/nlu/end-model'
import { pruneVectors } from '@frontdesk/db/nlu/prune-vectors'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { releaseModel } from '@frontdesk/db/nlu/release-model'
import { saveModel } from '@frontdesk/db/nlu/save-model'
import { takeSnapshot } from '@frontdesk/db/nlu/take-snapshot'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import type { TurnContext } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { createVectorStore, hashText } from './vector-store.ts'
import { type TrainingWatch, trainingStaleMs, watchTraining } from './watch-training.ts'

export type TrainingContext = Pick<TurnContext, 'db' | 'encoder' | 'trainerThreadUrl' | 'realtime' | 'log' | 'metrics' | 'newId'>

/** Attempts a training gets before it fails for good. */
export const maxTrainingAttempts = 3

type Claim = { modelId: string; token: string; attempt: number }

/**
 * Trains a version that waits: takes the phrases as they stand, learns, and keeps the result. Only the first model of all goes live by
 * itself. A version that another worker is at, or that is over, is left alone; one that is cut short goes back to wait.
 */
export const runTraining = async (ctx: TrainingContext, input: { modelId: string; signal: AbortSignal }): Promise<void> => {
  const token = ctx.newId()
  const claimed = await claimModel(ctx.db, { id: input.modelId, token, staleMs: trainingStaleMs })
  if (!claimed) return
  const claim: Claim = { modelId: input.modelId, token, attempt: claimed.attempt }
  publishNluChange(ctx, 'models')
  const watch = watchTraining(ctx, claim)
  try {
    await trainAndSave(ctx, claim, watch, AbortSignal.any([input.signal, watch.signal]))
  } catch (error) {
    await endBadly(ctx, claim, { error, cancelled: watch.cancelled(), cutShort: input.signal.aborted })
  } finally {
    watch.stop()
    publishNluChange(ctx, 'models')
  }
}

const trainAndSave = async (ctx: TrainingContext, { modelId, token }: Claim, watch: TrainingWatch, signal: AbortSignal): Promise<void> => {
  const data = await takeSnapshot(ctx.db, { id: modelId, token })
  const trained = await trainModel({
    data,
    encoder: ctx.encoder,
    signal,
    vectors: createVectorStore(ctx.db),
    onProgress: watch.report,
    ...(ctx.trainerThreadUrl ? { workerUrl: ctx.trainerThreadUrl } : {}),
  })
  await ctx.db.transaction((tx) => saveModel(tx, { id: modelId, token, ...trained }))
  ctx.log.info({ modelId, ...trained.metrics }, 'NLU model trained')
  const texts = [...data.intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)), ...data.outOfScope]
  await pruneVectors(ctx.db, { encoderHash: trained.encoderHash, textHashes: texts.map(hashText) })
  if (await readActiveModel(ctx.db)) return
  await activateModel(ctx.db, { id: modelId, actor: { kind: 'system', id: null } })
}

type BadEnd = { error: unknown; cancelled: boolean; cutShort: boolean }

const endBadly = async (ctx: TrainingContext, claim: Claim, { error, cancelled, cutShort }: BadEnd): Promise<void> => {
  const { modelId: id, token } = claim
  if (cancelled) {
    await endModel(ctx.db, { id, token, state: 'cancelled', error: null })
    return
  }
  const forGood = isAppError(error) && error.code === 'invalid'
  if (!forGood && claim.attempt < maxTrainingAttempts) {
    if (!cutShort) ctx.log.warn({ err: error, modelId: id, attempt: claim.attempt }, 'training failed; it will be tried again')
    await releaseModel(ctx.db, { id, token })
    return
  }
  ctx.metrics.error('training', error)
  ctx.log.error({ err: error, modelId: id }, 'training failed')
  const reason = forGood ? error.message : 'Something went wrong on our side while training, again and again.'
  await endModel(ctx.db, { id, token, state: 'failed', error: reason })
}
