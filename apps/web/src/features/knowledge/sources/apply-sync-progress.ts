import type { SourceView } from '@frontdesk/contracts/knowledge/source'

type Progress = { runId: string; done: number; total: number }

/** The sources with a running sync moved on; news that is older than what is known changes nothing. */
export const applySyncProgress = (sources: readonly SourceView[], { runId, done, total }: Progress): SourceView[] =>
  sources.map((source) => {
    const run = source.lastRun
    const isRunning = run?.id === runId && (run.state === 'queued' || run.state === 'running')
    return isRunning && done >= run.done
      ? { ...source, lastRun: { ...run, state: 'running', done, total, counts: { ...run.counts, found: total } } }
      : source
  })
