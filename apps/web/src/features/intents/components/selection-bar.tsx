import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { FolderInput, Trash2, X } from 'lucide-react'
import { describeCount } from '@/components/describe-count'

type SelectionBarProps = {
  count: number
  busy: boolean
  onMove?: () => void
  onRemove: () => void
  onClear: () => void
}

/** What can be done with the phrases that are ticked. */
export const SelectionBar = ({ count, busy, onMove, onRemove, onClear }: SelectionBarProps) => (
  <div className="flex flex-wrap items-center gap-2 rounded-lg bg-accent-soft py-1 ps-3 pe-1">
    <p role="status" className="flex-1 text-[0.8125rem] font-medium whitespace-nowrap text-accent-ink tabular-nums">
      {busy ? 'Selecting…' : `${describeCount(count, 'selected', 'selected')}`}
    </p>
    {onMove !== undefined && (
      <Button size="sm" onClick={onMove} disabled={busy}>
        <FolderInput aria-hidden="true" />
        Move to…
      </Button>
    )}
    <Button size="sm" onClick={onRemove} disabled={busy}>
      <Trash2 aria-hidden="true" />
      Delete
    </Button>
    <IconButton label="Clear the selection" size="sm" onClick={onClear}>
      <X aria-hidden="true" />
    </IconButton>
  </div>
)
