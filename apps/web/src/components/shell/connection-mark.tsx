'use client'
import { cn } from '@frontdesk/ui/cn'
import { useOnline } from '@/lib/use-online'
import { useSocketConnected } from '@/lib/use-socket-connected'

/** Whether changes arrive by themselves right now. */
export const ConnectionMark = ({ className }: { className?: string }) => {
  const online = useOnline()
  const connected = useSocketConnected()
  const text = !online ? 'Offline' : connected ? 'Live' : 'Reconnecting'
  return (
    <span role="status" className={cn('inline-flex items-center gap-1.5 text-xs text-muted', className)}>
      <span
        aria-hidden="true"
        className={cn('size-1.5 rounded-full', !online ? 'bg-danger' : connected ? 'bg-success' : 'animate-pulse bg-warning')}
      />
      {text}
    </span>
  )
}
