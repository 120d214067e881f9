import type { Confusion } from '@frontdesk/contracts/nlu-report'
import { Sheet } from '@frontdesk/ui/sheet'
import { describeCount } from '@/components/describe-count'
import { formatPercent } from '@/components/format-percent'
import { ScoreBar } from '@/components/score-bar'
import type { Intents } from '../intents.ts'
import { IntentLink } from './intent-link.tsx'

/** The phrases behind a cell: what they belong to, and what they were taken for. */
export const ConfusionSheet = ({ confusion, intents, onClose }: { confusion: Confusion | null; intents: Intents; onClose: () => void }) => (
  <Sheet
    open={confusion !== null}
    onOpenChange={(open) => !open && onClose()}
    title={confusion === null ? '' : `${describeCount(confusion.count, 'phrase')} taken wrongly`}
    className="max-w-lg"
  >
    {confusion !== null && (
      <div className="flex flex-col gap-4">
        <p className="text-sm text-pretty text-muted">
          They belong to <IntentLink name={confusion.expected} intents={intents} />, but the model took them for{' '}
          <IntentLink name={confusion.predicted} intents={intents} />. Move those that are in the wrong place, or add phrases that show the
          difference.
        </p>
        <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line">
          {confusion.phrases.map(({ text, probability }) => (
            <li key={text} className="flex flex-col gap-2 bg-surface px-3 py-2.5">
              <p className="text-sm wrap-anywhere text-ink">{text}</p>
              <p className="flex items-center gap-3 text-xs text-muted">
                <ScoreBar value={probability} tone="warning" className="w-20" />
                <span className="flex-1 tabular-nums">{formatPercent(probability)} sure</span>
                <IntentLink name={confusion.expected} intents={intents} phrase={text} className="text-xs">
                  Show the phrase
                </IntentLink>
              </p>
            </li>
          ))}
        </ul>
        {confusion.phrases.length < confusion.count && (
          <p className="text-xs text-muted">
            The first {confusion.phrases.length} of {confusion.count} are shown.
          </p>
        )}
      </div>
    )}
  </Sheet>
)
