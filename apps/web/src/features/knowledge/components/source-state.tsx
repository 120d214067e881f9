import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { LabelBadge } from '@/components/labels/label-badge'
import { ProgressBar } from '@/components/progress-bar'
import { describeProgress } from '../sources/describe-progress.ts'
import { isBusy } from '../sources/is-busy.ts'
import { labelSource } from '../sources/source-labels.ts'

/** How a source stands; while it is read, how far that is. */
export const SourceState = ({ source }: { source: SourceView }) => {
  const run = source.lastRun
  if (run === null || !isBusy(run)) return <LabelBadge label={labelSource(source)} />
  const text = describeProgress(run)
  return (
    <span className="flex w-40 flex-col gap-1.5">
      <span className="text-xs text-muted tabular-nums">{text}</span>
      <ProgressBar label={`Syncing ${source.name}`} share={run.total === 0 ? 0 : run.done / run.total} text={text} />
    </span>
  )
}
