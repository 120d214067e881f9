import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Kbd } from '@frontdesk/ui/kbd'
import { Keyboard, Undo2 } from 'lucide-react'
import { describeCount } from '@/components/describe-count'
import { ConnectionMark } from '@/components/shell/connection-mark'

type LearningHeaderProps = {
  /** Messages that wait for a decision; undefined until known. */
  left: number | undefined
  canEdit: boolean
  keys: boolean
  canUndo: boolean
  onUndo: () => void
  onHelp: () => void
}

/** Title, what is left, and the way back. */
export const LearningHeader = ({ left, canEdit, keys, canUndo, onUndo, onHelp }: LearningHeaderProps) => (
  <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3.5 pb-2 md:px-6">
    <h1 className="text-lg font-semibold tracking-tight text-ink">Learning</h1>
    <p role="status" className="flex-1 text-xs text-muted tabular-nums">
      {left !== undefined && (left === 0 ? 'All done' : `${describeCount(left, 'message')} left`)}
    </p>
    <ConnectionMark className="max-sm:hidden" />
    {canEdit && (
      <>
        <Button variant="ghost" size="sm" disabled={!canUndo} onClick={onUndo} {...(keys ? { 'aria-keyshortcuts': 'Z' } : {})}>
          <Undo2 aria-hidden="true" />
          Undo
          {keys && <Kbd className="max-md:hidden">Z</Kbd>}
        </Button>
        <IconButton label="Keyboard shortcuts" size="sm" onClick={onHelp} className="max-md:hidden">
          <Keyboard aria-hidden="true" />
        </IconButton>
      </>
    )}
  </header>
)
