import { cn } from '@frontdesk/ui/cn'
import { Skeleton } from '@frontdesk/ui/skeleton'

const bubbles = [
  { width: 'w-2/5', end: false },
  { width: 'w-3/5', end: true },
  { width: 'w-1/3', end: false },
  { width: 'w-1/2', end: true },
]

/** Grey bars in the place of a thread that is loading. */
export const ThreadSkeleton = () => (
  <div role="status" className="flex flex-col gap-5 py-2">
    <span className="sr-only">Loading the conversation</span>
    {bubbles.map(({ width, end }) => (
      <div key={width} className={cn('flex flex-col gap-2', end && 'items-end')}>
        <Skeleton className="h-3 w-24" />
        <Skeleton className={cn('h-11 rounded-2xl', width)} />
      </div>
    ))}
  </div>
)
