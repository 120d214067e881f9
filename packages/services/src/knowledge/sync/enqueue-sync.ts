import type { BaseContext } from '../../context.ts'

/** Has a run taken up by a worker. A queue that is away loses nothing: the sweeper finds runs that wait. */
export const enqueueSync = (ctx: Pick<BaseContext, 'queue' | 'log'>, runId: string): Promise<void> =>
  ctx.queue
    .enqueue('knowledge.sync', { runId }, { jobId: `sync-${runId}-0` })
    .catch((error: unknown) => ctx.log.warn({ err: error, runId }, 'sync not enqueued; the sweeper will try again'))
