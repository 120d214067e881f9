import { cn } from '@frontdesk/ui/cn'

export type DeskStatus = { tone: 'ready' | 'person' | 'waiting' | 'broken'; text: string }

const dots = { ready: 'bg-success', person: 'bg-info', waiting: 'bg-warning', broken: 'bg-danger' }

/** Who answers right now. */
export const StatusLine = ({ status }: { status: DeskStatus }) => (
  <p className="flex items-center gap-1.5 text-xs text-muted">
    <span aria-hidden="true" className={cn('size-2 shrink-0 rounded-full', dots[status.tone])} />
    <span className="truncate">{status.text}</span>
  </p>
)
