import type { ModelDiff } from '@frontdesk/contracts/nlu-report'
import { formatPoints, formatShare } from '../figures/format-share.ts'
import { describeDataDifference, describeDiff, summariseDiff } from '../versions/describe-diff.ts'

/** What going live would change, in a few lines. */
export const DiffSummary = ({ diff }: { diff: ModelDiff }) => {
  const taught = describeDataDifference(diff)
  const { live, candidate } = diff.accuracy
  return (
    <div className="flex flex-col gap-2 text-sm">
      {diff.liveVersion !== null && <p className="text-base font-semibold text-ink tabular-nums">{summariseDiff(diff)}</p>}
      <p className="text-pretty text-muted">{describeDiff(diff)}</p>
      <p className="text-pretty text-muted">
        Accuracy {live === null ? formatShare(candidate) : `${formatShare(live)} → ${formatShare(candidate)}`}
        {live !== null && <span className="ms-1.5 font-medium text-ink tabular-nums">({formatPoints(candidate - live)} points)</span>}
      </p>
      {taught.length > 0 && <p className="wrap-anywhere text-muted">Since the live version: {taught.join(', ')}.</p>}
    </div>
  )
}
