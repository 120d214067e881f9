import type { SyncItemView } from '@frontdesk/contracts/knowledge/sync'
import { Button } from '@frontdesk/ui/button'
import Link from 'next/link'
import { LabelBadge } from '@/components/labels/label-badge'
import { itemLabels } from '../sources/source-labels.ts'

type RunItemProps = { item: SyncItemView; retrying: boolean; onRetry: (() => void) | null }

/** A page or file of a run: what became of it, why, and for a failed one the way to try again. */
export const RunItem = ({ item, retrying, onRetry }: RunItemProps) => {
  const title = item.title ?? item.key
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <LabelBadge label={itemLabels[item.state]} className="mt-px w-22 justify-center" />
      <div className="min-w-0 flex-1">
        {item.documentId === null ? (
          <p className="text-sm wrap-anywhere text-ink">{title}</p>
        ) : (
          <Link
            href={`/admin/knowledge/documents/${item.documentId}`}
            className="text-sm font-medium wrap-anywhere text-ink hover:underline"
          >
            {title}
          </Link>
        )}
        {title !== item.key && <p className="text-xs wrap-anywhere text-muted">{item.key}</p>}
        {item.reason !== null && (
          <p className={`text-xs wrap-anywhere ${item.state === 'failed' ? 'text-danger-ink' : 'text-muted'}`}>
            {item.reason}
            {item.attempts > 1 && ` Tried ${item.attempts} times.`}
          </p>
        )}
      </div>
      {item.state === 'failed' && onRetry !== null && (
        <Button size="sm" loading={retrying} onClick={onRetry} aria-label={`Try again: ${title}`}>
          Try again
        </Button>
      )}
    </li>
  )
}
