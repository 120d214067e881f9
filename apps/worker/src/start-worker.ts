import type { StartConsumer } from '@frontdesk/queue/port'
import type { TurnContext } from '@frontdesk/services/context'
import { followActivations } from '@frontdesk/services/nlu/follow-activations'
import { createHandlers } from './handlers.ts'
import { startSchedules } from './schedules.ts'

export type RunningWorker = { close(graceMs: number): Promise<void> }

/** Starts taking jobs and running schedules; `close` finishes what runs, at most `graceMs`, and leaves the rest to others. */
export const startWorker = (ctx: TurnContext, options: { startConsumer: StartConsumer; turnConcurrency: number }): RunningWorker => {
  const consumer = options.startConsumer(createHandlers(ctx), {
    // Two at a time, so that a training does not hold up the rest, nor a large site a small file.
    concurrency: { turns: options.turnConcurrency, background: 2, ingestion: 2 },
  })
  const stopSchedules = startSchedules(ctx)
  const following = followActivations(ctx)
  return {
    close: async (graceMs) => {
      await Promise.all([stopSchedules(), consumer.close(graceMs), following.then((stop) => stop())])
      await ctx.outbox.flush()
    },
  }
}
