import { Button } from '@frontdesk/ui/button'
import { Users } from 'lucide-react'
import type { ReactNode } from 'react'

type ConflictNoticeProps = {
  /** How it stands now. */
  children: ReactNode
  busy?: boolean
  onTheirs: () => void
  onMine: () => void
}

/** Somebody else saved first: how it stands now, with what was written here kept until one of the two is chosen. */
export const ConflictNotice = ({ children, busy = false, onTheirs, onMine }: ConflictNoticeProps) => (
  <div
    role="alert"
    className="flex flex-col gap-2.5 rounded-lg border border-warning-line bg-warning-soft px-3 py-2.5 text-[0.8125rem] text-warning-ink"
  >
    <div className="flex gap-2.5">
      <Users aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 wrap-anywhere">
        <p className="font-medium">Somebody else changed this meanwhile. What you wrote is kept here.</p>
        {children}
      </div>
    </div>
    <div className="flex flex-wrap gap-2 ps-6.5">
      <Button size="sm" onClick={onTheirs} disabled={busy}>
        Keep theirs
      </Button>
      <Button size="sm" variant="primary" onClick={onMine} loading={busy}>
        Save mine over it
      </Button>
    </div>
  </div>
)
