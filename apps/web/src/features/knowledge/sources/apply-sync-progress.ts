import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import type { EventPayload } from '@frontdesk/contracts/realtime'

/**
 * The sources with a running sync moved on; news that is older than what is known changes nothing. What was added counts as a document until the
 * sources are read again.
 */
export const applySyncProgress = (
  sources: readonly SourceView[],
  { runId, done, total, counts }: EventPayload<'sync-progress'>,
): SourceView[] =>
  sources.map((source) => {
    const run = source.lastRun
    const isRunning = run?.id === runId && (run.state === 'queued' || run.state === 'running')
    if (!isRunning || done < run.done) return source
    const next = counts ?? { ...run.counts, found: total }
    const documents = source.documents + next.added - run.counts.added
    return { ...source, documents, lastRun: { ...run, state: 'running', done, total, counts: next } }
  })
