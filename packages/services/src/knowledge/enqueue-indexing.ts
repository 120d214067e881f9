import type { BaseContext } from '../context.ts'

/** Has a document's passages made anew. A queue that is away loses nothing: the sweeper finds documents that wait. */
export const enqueueIndexing = async (ctx: Pick<BaseContext, 'queue' | 'log' | 'newId'>, documentId: string): Promise<void> => {
  // An id of its own: a run that is under way may have read what was there before.
  await ctx.queue
    .enqueue('knowledge.index', { documentId }, { jobId: `index-${documentId}-${ctx.newId()}` })
    .catch((error: unknown) => ctx.log.warn({ err: error, documentId }, 'indexing not enqueued; the sweeper will try again'))
}
