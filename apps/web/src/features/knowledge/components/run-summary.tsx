import type { SyncCounts, SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { cn } from '@frontdesk/ui/cn'
import { LabelBadge } from '@/components/labels/label-badge'
import { ProgressBar } from '@/components/progress-bar'
import { describeProgress } from '../sources/describe-progress.ts'
import { isBusy } from '../sources/is-busy.ts'
import { runLabels } from '../sources/source-labels.ts'

const whole = new Intl.NumberFormat('en')
const figures: readonly { count: keyof SyncCounts; text: string }[] = [
  { count: 'found', text: 'Found' },
  { count: 'added', text: 'Added' },
  { count: 'changed', text: 'Changed' },
  { count: 'unchanged', text: 'Unchanged' },
  { count: 'retired', text: 'Retired' },
  { count: 'skipped', text: 'Skipped' },
  { count: 'failed', text: 'Failed' },
]

/** How a run went or how far it is. */
export const RunSummary = ({ run, name }: { run: SyncRunView; name: string }) => {
  const text = describeProgress(run)
  return (
    <div className="flex flex-col gap-4">
      {isBusy(run) ? (
        <div className="flex flex-col gap-2">
          <p role="status" className="text-sm font-medium text-ink tabular-nums">
            {text}
            <span className="block text-xs font-normal text-muted">What was known before goes on serving until each page is ready.</span>
          </p>
          <ProgressBar label={`Reading ${name}`} share={run.total === 0 ? 0 : run.done / run.total} text={text} />
        </div>
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
          <LabelBadge label={runLabels[run.state]} />
          {run.startedBy !== null && <span>Started by {run.startedBy}</span>}
        </p>
      )}
      {run.error !== null && (
        <p
          role="alert"
          className="rounded-lg border border-danger-line bg-danger-soft px-3 py-2 text-[0.8125rem] wrap-anywhere text-danger-ink"
        >
          {run.error}
        </p>
      )}
      <dl className="grid grid-cols-3 gap-x-4 gap-y-3 sm:grid-cols-7">
        {figures.map(({ count, text: label }) => (
          <div key={count} className="flex flex-col">
            <dt className="text-xs text-muted">{label}</dt>
            <dd
              className={cn(
                'text-lg font-semibold tracking-tight tabular-nums',
                count === 'failed' && run.counts.failed > 0 ? 'text-danger-ink' : 'text-ink',
              )}
            >
              {whole.format(run.counts[count])}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
