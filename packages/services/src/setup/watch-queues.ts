import { countTurns } from '@frontdesk/db/turn/count-turns'
import type { BaseContext } from '../context.ts'

/** Reads queue depth and age, and turns waiting or running, at every scrape. */
export const watchQueues = (ctx: BaseContext): void => {
  ctx.metrics.onCollect(async () => {
    for (const depth of await ctx.queue.depths()) ctx.metrics.queueDepth(depth)
  })
  ctx.metrics.onCollect(async () => {
    const turns = await countTurns(ctx.db)
    ctx.metrics.turnsInState('queued', turns.queued)
    ctx.metrics.turnsInState('running', turns.running)
    ctx.metrics.oldestTurn(turns.oldestQueuedMs / 1000)
  })
}
