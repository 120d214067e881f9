import { cn } from '@frontdesk/ui/cn'
import { formatAgo, formatStamp } from './format-time.ts'

/** How long ago something was; the exact time on hover. */
export const TimeAgo = ({ at, now, className }: { at: string; now: number; className?: string }) => (
  <time dateTime={at} title={formatStamp(at)} className={cn('whitespace-nowrap tabular-nums', className)}>
    {formatAgo(at, now)}
  </time>
)
