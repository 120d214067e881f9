import { AppError } from '@frontdesk/core/errors'
import { beatRun } from '@frontdesk/db/sync/beat-run'
import { readRun } from '@frontdesk/db/sync/list-runs'
import type { TurnContext } from '../../context.ts'
import { toRunView } from './to-run-view.ts'

const beatEveryMs = 1000

/** A sync without a sign of life for this long has lost its worker. */
export const syncStaleMs = 10_000

export type SyncWatch = {
  /** Aborts when the sync was cancelled, or is another worker's by now. */
  signal: AbortSignal
  /** Tells that one more page or file is done. */
  advance(): void
  cancelled(): boolean
  stop(): void
}

/** Keeps a claimed sync alive, tells how far it is, and hears of its end by others. */
export const watchSync = (ctx: Pick<TurnContext, 'db' | 'realtime' | 'log'>, claim: { runId: string; token: string }): SyncWatch => {
  const abort = new AbortController()
  const { runId: id, token } = claim
  let advanced = false
  let cancelled = false
  const beat = async (): Promise<void> => {
    const progressed = advanced
    advanced = false
    try {
      const answer = await beatRun(ctx.db, { id, token, progressed })
      if (answer === 'cancelled') cancelled = true
      if (answer !== 'going-on') abort.abort(new AppError('conflict', 'The sync was stopped.'))
      const run = progressed ? await readRun(ctx.db, { id }) : null
      if (!run) return
      const { done, total, counts } = toRunView(run)
      ctx.realtime.publish('knowledge', { name: 'sync-progress', payload: { runId: id, done, total, counts } })
    } catch (error) {
      advanced ||= progressed
      ctx.log.warn({ err: error, runId: id }, 'progress of the sync not stored')
    }
  }
  const timer = setInterval(() => void beat(), beatEveryMs)
  return {
    signal: abort.signal,
    advance: () => {
      advanced = true
    },
    cancelled: () => cancelled,
    stop: () => clearInterval(timer),
  }
}
