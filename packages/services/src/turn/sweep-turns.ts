import { findStrandedTurns } from '@frontdesk/db/turn/find-stranded-turns'
import type { TurnContext } from '../context.ts'
import { runTurn } from './run-turn.ts'

/** A queued turn older than this has lost its job, or its queue. */
const queuedForMs = 1500
/** Turns the sweeper runs itself at a time when the queue cannot be reached. */
const inlineLimit = 8

/**
 * Finds turns that nobody is working on and puts them back on the queue; with the queue away it runs them here.
 * Claims make a repeat harmless. Returns how many it found.
 */
export const sweepTurns = async (ctx: TurnContext, input: { signal: AbortSignal }): Promise<number> => {
  const stranded = await findStrandedTurns(ctx.db, { queuedForMs, limit: 200 })
  const left: string[] = []
  for (const turn of stranded) {
    if (left.length > 0) {
      left.push(turn.turnId)
      continue
    }
    try {
      const jobId = `turn-${turn.turnId}-${Math.floor(ctx.clock.now().getTime() / queuedForMs)}`
      await ctx.queue.enqueue('turn.run', { turnId: turn.turnId }, { jobId })
    } catch {
      left.push(turn.turnId)
    }
  }
  for (let from = 0; from < left.length && !input.signal.aborted; from += inlineLimit) {
    const batch = left.slice(from, from + inlineLimit)
    await Promise.allSettled(batch.map((turnId) => runTurn(ctx, { turnId, signal: input.signal })))
  }
  return stranded.length
}
