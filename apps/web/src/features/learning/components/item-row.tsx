import type { LearningItem } from '@frontdesk/contracts/learning'
import { cn } from '@frontdesk/ui/cn'
import { LabelBadge } from '@/components/labels/label-badge'
import { TimeAgo } from '@/components/time/time-ago'
import { reasonLabels } from '../items/reason-labels.ts'

type ItemRowProps = { item: LearningItem; open: boolean; now: number; onOpen: () => void }

/** A message in the list. */
export const ItemRow = ({ item, open, now, onOpen }: ItemRowProps) => (
  <li>
    <button
      id={`learning-${item.id}`}
      type="button"
      aria-current={open ? 'true' : undefined}
      onClick={onOpen}
      className={cn(
        'block w-full rounded-lg px-3 py-2.5 text-start transition-colors focus-visible:outline-offset-[-2px]',
        open ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="line-clamp-2 text-sm leading-5 wrap-anywhere text-ink">{item.text}</span>
        <TimeAgo at={item.createdAt} now={now} className="text-xs text-subtle" />
      </span>
      <span className="mt-1.5 flex flex-wrap items-center gap-1">
        {item.reasons.map((reason) => (
          <LabelBadge key={reason} label={reasonLabels[reason]} />
        ))}
        {item.count > 1 && <span className="ms-1 text-xs text-muted tabular-nums">{item.count} times</span>}
      </span>
    </button>
  </li>
)
