import { cn } from '@frontdesk/ui/cn'
import { Clock3 } from 'lucide-react'
import { describeWait, formatWait } from '@/components/time/format-time'
import { waitTone } from '../queue/wait-tone.ts'

const tones = { calm: 'text-muted', long: 'text-warning-ink', late: 'text-danger-ink' }

/** How long somebody has waited, running. */
export const WaitClock = ({ seconds }: { seconds: number }) => (
  <span className={cn('inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap', tones[waitTone(seconds)])}>
    <Clock3 aria-hidden="true" className="size-3" />
    <span aria-hidden="true" className="tabular-nums">
      {formatWait(seconds)}
    </span>
    <span className="sr-only">Waiting for {describeWait(seconds)}</span>
  </span>
)
