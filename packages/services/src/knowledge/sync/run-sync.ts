import { isAppError } from '@frontdesk/core/errors'
import { claimRun } from '@frontdesk/db/sync/claim-run'
import { endRun, releaseRun } from '@frontdesk/db/sync/end-run'
import { retireVanished } from '@frontdesk/db/sync/retire-vanished'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { readNamedPages, readWholeSource } from './read-pages.ts'
import { readUploads } from './read-uploads.ts'
import type { SyncContext, SyncWork } from './sync-work.ts'
import { syncStaleMs, watchSync } from './watch-sync.ts'

/** Attempts a sync gets without coming any further before it fails for good. */
export const maxSyncAttempts = 5

const readAll = async (ctx: SyncContext, work: SyncWork, token: string): Promise<void> => {
  const { id, whole, source } = work.claim
  if (!whole) {
    await readUploads(ctx, work)
    await readNamedPages(ctx, work)
    await ctx.db.transaction((tx) => endRun(tx, { id, token, state: 'done', error: null }))
    return
  }
  const { read, firstFailure, complete } = await readWholeSource(ctx, work)
  await ctx.db.transaction(async (tx) => {
    // A site that cannot be read at all has not lost its pages.
    const error = read === 0 ? (firstFailure ?? 'There was nothing to read.') : null
    if (!(await endRun(tx, { id, token, state: error === null ? 'done' : 'failed', error }))) return
    if (error === null && complete) await retireVanished(tx, { sourceId: source.id, runId: id })
  })
}

type BadEnd = { id: string; token: string; attempt: number; error: unknown; cancelled: boolean; cutShort: boolean }

const endBadly = async (ctx: SyncContext, { id, token, attempt, error, cancelled, cutShort }: BadEnd): Promise<void> => {
  if (cancelled) {
    await ctx.db.transaction((tx) => endRun(tx, { id, token, state: 'cancelled', error: null }))
    return
  }
  const known = isAppError(error) && error.code !== 'internal'
  const forGood = known && (error.code === 'invalid' || error.code === 'limit-reached')
  if (cutShort || (!forGood && attempt < maxSyncAttempts)) {
    if (!cutShort) ctx.log.warn({ err: error, runId: id, attempt }, 'sync failed; it will be tried again')
    await releaseRun(ctx.db, { id, token })
    return
  }
  ctx.metrics.error('sync', error)
  ctx.log.error({ err: error, runId: id }, 'sync failed')
  const reason = known ? error.message : 'Something went wrong on our side, again and again.'
  await ctx.db.transaction((tx) => endRun(tx, { id, token, state: 'failed', error: reason }))
}

/**
 * Reads what a run is about, page by page or file by file; each document serves its old version until the new one is whole. A run that
 * another worker is at, or that is over, is left alone; one that is cut short is taken up again where it finds what is done.
 */
export const runSync = async (ctx: SyncContext, input: { runId: string; signal: AbortSignal }): Promise<void> => {
  const token = ctx.newId()
  const claim = await claimRun(ctx.db, { id: input.runId, token, staleMs: syncStaleMs })
  if (!claim) return
  publishKnowledgeChange(ctx, 'sources')
  const watch = watchSync(ctx, { runId: claim.id, token })
  const signal = AbortSignal.any([input.signal, watch.signal])
  try {
    await readAll(ctx, { claim, signal, advance: watch.advance }, token)
  } catch (error) {
    const { id, attempt } = claim
    await endBadly(ctx, { id, token, attempt, error, cancelled: watch.cancelled(), cutShort: input.signal.aborted })
  } finally {
    watch.stop()
    publishKnowledgeChange(ctx, 'sources')
    publishKnowledgeChange(ctx, 'documents')
  }
}
