import type { ModelProgress } from '@frontdesk/contracts/nlu/model'
import { AppError } from '@frontdesk/core/errors'
import { beatModel } from '@frontdesk/db/nlu/beat-model'
import type { TrainingProgress } from '@frontdesk/nlu-runtime/port'
import type { TurnContext } from '../context.ts'

const publishEveryMs = 200
const beatEveryMs = 1000

/** A training without a sign of life for this long has lost its worker. */
export const trainingStaleMs = 10_000

export type TrainingWatch = {
  /** Aborts when the training was cancelled, or is another worker's by now. */
  signal: AbortSignal
  report(progress: TrainingProgress): void
  cancelled(): boolean
  stop(): void
}

const stages = ['encoding', 'training', 'evaluating'] as const

/** Shows the stages one behind the other though they overlap: the first one that has not ended. */
const currentStage = (shares: ReadonlyMap<string, number>): ModelProgress => {
  const stage = stages.find((name) => (shares.get(name) ?? 0) < 1) ?? 'evaluating'
  return { stage, share: Math.min(1, shares.get(stage) ?? 0) }
}

/** Keeps a claimed training alive, tells how far it is, and hears of its end by others. */
export const watchTraining = (
  ctx: Pick<TurnContext, 'db' | 'realtime' | 'log'>,
  claim: { modelId: string; token: string },
): TrainingWatch => {
  const abort = new AbortController()
  const shares = new Map<string, number>()
  let cancelled = false
  let shown: ModelProgress = { stage: 'encoding', share: 0 }
  const publish = (): void => {
    const next = currentStage(shares)
    if (next.stage === shown.stage && next.share - shown.share < 0.005) return
    shown = next
    ctx.realtime.publish('nlu', { name: 'nlu-progress', payload: { modelId: claim.modelId, ...next } })
  }
  const beat = async (): Promise<void> => {
    try {
      const answer = await beatModel(ctx.db, { id: claim.modelId, token: claim.token, ...currentStage(shares) })
      if (answer === 'cancelled') cancelled = true
      if (answer !== 'going-on') abort.abort(new AppError('conflict', 'The training was stopped.'))
    } catch (error) {
      ctx.log.warn({ err: error, modelId: claim.modelId }, 'progress of the training not stored')
    }
  }
  const timers = [setInterval(publish, publishEveryMs), setInterval(() => void beat(), beatEveryMs)]
  return {
    signal: abort.signal,
    report: ({ stage, share }) => void shares.set(stage, share),
    cancelled: () => cancelled,
    stop: () => timers.forEach(clearInterval),
  }
}
