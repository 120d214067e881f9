import { sweepModels } from '@frontdesk/db/nlu/sweep-models'
import type { TurnContext } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { maxTrainingAttempts } from './run-training.ts'
import { trainingStaleMs } from './watch-training.ts'

/** Puts trainings back on the queue that wait too long or have lost their worker; ends those that were cancelled or tried too often. */
export const sweepTrainings = async (ctx: Pick<TurnContext, 'db' | 'queue' | 'realtime' | 'clock'>): Promise<number> => {
  const { waiting, ended } = await sweepModels(ctx.db, { staleMs: trainingStaleMs, maxAttempts: maxTrainingAttempts })
  if (ended > 0) publishNluChange(ctx, 'models')
  const slot = Math.floor(ctx.clock.now().getTime() / trainingStaleMs)
  for (const { id } of waiting) await ctx.queue.enqueue('nlu.train', { modelId: id }, { jobId: `train-${id}-${slot}` })
  return waiting.length + ended
}
