'use client'
import { Button } from '@frontdesk/ui/button'
import { formatQueue } from '../format-queue.ts'

type QueueBarProps = { place: number | null; waitMinutes: number | null; leaving: boolean; onLeave: () => void }

/** Place in line, an honest estimate, and the way back. */
export const QueueBar = ({ place, waitMinutes, leaving, onLeave }: QueueBarProps) => (
  <div className="mb-2 flex animate-fade flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-2xl border border-line bg-surface px-4 py-2.5 shadow-card">
    <div className="flex min-w-0 items-center gap-3">
      <span aria-hidden="true" className="relative flex size-2.5 shrink-0">
        <span className="absolute inset-0 animate-ping rounded-full bg-warning opacity-60" />
        <span className="relative size-2.5 rounded-full bg-warning" />
      </span>
      <div className="min-w-0">
        <p role="status" className="text-sm font-medium">
          {formatQueue(place, waitMinutes)}
        </p>
        <p className="text-xs text-muted">You can keep writing. The person reads it all.</p>
      </div>
    </div>
    <Button size="sm" onClick={onLeave} loading={leaving}>
      Back to the assistant
    </Button>
  </div>
)
