import { indexingVersion } from '@frontdesk/core/retrieval/indexing-version'
import { findWaitingDocuments } from '@frontdesk/db/knowledge/find-waiting-documents'
import { createRun } from '@frontdesk/db/sync/create-run'
import { findDueSources, postponeSync } from '@frontdesk/db/sync/find-due-sources'
import { sweepRuns } from '@frontdesk/db/sync/sweep-runs'
import type { TurnContext } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { enqueueSync } from './enqueue-sync.ts'
import { maxSyncAttempts } from './run-sync.ts'
import { syncStaleMs } from './watch-sync.ts'

type SweepContext = Pick<TurnContext, 'db' | 'queue' | 'realtime' | 'clock' | 'encoder' | 'log' | 'newId'>

/** Documents put on the queue at once. */
const documentsAtOnce = 50

/** Puts syncs back on the queue that wait too long or have lost their worker; ends those that were cancelled or do not get on. */
export const sweepSyncs = async (ctx: SweepContext): Promise<number> => {
  const { waiting, ended } = await sweepRuns(ctx.db, { staleMs: syncStaleMs, maxAttempts: maxSyncAttempts })
  if (ended > 0) publishKnowledgeChange(ctx, 'sources')
  const slot = Math.floor(ctx.clock.now().getTime() / syncStaleMs)
  for (const runId of waiting) await ctx.queue.enqueue('knowledge.sync', { runId }, { jobId: `sync-${runId}-${slot}` })
  return waiting.length + ended
}

/** Has documents indexed that wait for it: after a change whose job was lost, and when they were made by another encoder or in an older way. */
export const sweepDocuments = async (ctx: SweepContext): Promise<number> => {
  const documents = await findWaitingDocuments(ctx.db, { encoderHash: ctx.encoder.hash, indexingVersion, limit: documentsAtOnce })
  const slot = Math.floor(ctx.clock.now().getTime() / 60_000)
  for (const documentId of documents) await ctx.queue.enqueue('knowledge.index', { documentId }, { jobId: `index-${documentId}-${slot}` })
  return documents.length
}

/** Starts the syncs that are due. */
export const startDueSyncs = async (ctx: SweepContext): Promise<number> => {
  const due = await findDueSources(ctx.db)
  for (const sourceId of due) {
    const { id, created } = await ctx.db.transaction(async (tx) => {
      await postponeSync(tx, { sourceId })
      return createRun(tx, { id: ctx.newId(), sourceId, whole: true, userId: null })
    })
    if (!created) continue
    await enqueueSync(ctx, id)
    publishKnowledgeChange(ctx, 'sources')
  }
  return due.length
}
