import { sweepRuns } from '@frontdesk/services/action/sweep-runs'
import type { TurnContext } from '@frontdesk/services/context'
import { lookForFindings } from '@frontdesk/services/knowledge/finding/look-for-findings'
import { startDueSyncs, sweepDocuments, sweepSyncs } from '@frontdesk/services/knowledge/sync/sweep-syncs'
import { refreshModel } from '@frontdesk/services/nlu/refresh-model'
import { sweepTrainings } from '@frontdesk/services/nlu/sweep-trainings'
import { sweepTurns } from '@frontdesk/services/turn/sweep-turns'

type Schedule = { name: string; everyMs: number; run: (ctx: TurnContext, signal: AbortSignal) => Promise<unknown> }

/** What every worker does again and again. Several workers may do the same at once: claims make it harmless. */
const schedules: readonly Schedule[] = [
  { name: 'sweep-turns', everyMs: 1000, run: (ctx, signal) => sweepTurns(ctx, { signal }) },
  { name: 'relay-outbox', everyMs: 2000, run: (ctx) => ctx.outbox.relay() },
  { name: 'sweep-runs', everyMs: 5000, run: (ctx) => sweepRuns(ctx) },
  { name: 'refresh-model', everyMs: 1000, run: (ctx) => refreshModel(ctx) },
  { name: 'sweep-trainings', everyMs: 5000, run: (ctx) => sweepTrainings(ctx) },
  { name: 'sweep-syncs', everyMs: 5000, run: (ctx) => sweepSyncs(ctx) },
  { name: 'sweep-documents', everyMs: 15_000, run: (ctx) => sweepDocuments(ctx) },
  { name: 'start-syncs', everyMs: 30_000, run: (ctx) => startDueSyncs(ctx) },
  { name: 'look-for-findings', everyMs: 300_000, run: (ctx) => lookForFindings(ctx) },
]

/** Starts the schedules; one never overlaps itself, and a failure is logged and tried again. Returns the stop function. */
export const startSchedules = (ctx: TurnContext): (() => Promise<void>) => {
  const abort = new AbortController()
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()

  const plan = (schedule: Schedule): void => {
    if (abort.signal.aborted) return
    // Up to a tenth earlier or later, so that workers started together drift apart.
    const delayMs = schedule.everyMs * (0.9 + Math.random() * 0.2)
    const timer = setTimeout(() => {
      const run = runOnce(schedule).finally(() => running.delete(run))
      running.add(run)
    }, delayMs)
    timers.set(schedule.name, timer)
  }
  const runOnce = async (schedule: Schedule): Promise<void> => {
    try {
      await schedule.run(ctx, abort.signal)
    } catch (error) {
      ctx.metrics.error(schedule.name, error)
      ctx.log.warn({ err: error, schedule: schedule.name }, 'schedule failed')
    }
    plan(schedule)
  }
  for (const schedule of schedules) plan(schedule)
  return async () => {
    abort.abort()
    for (const timer of timers.values()) clearTimeout(timer)
    await Promise.allSettled(running)
  }
}
