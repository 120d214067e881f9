import { Skeleton } from '@frontdesk/ui/skeleton'

/** Grey bars in the place of the list. */
export const QueueSkeleton = () => (
  <div role="status" className="flex flex-col gap-6 px-5 py-3">
    <span className="sr-only">Loading the queue</span>
    {['first', 'second', 'third', 'fourth'].map((place) => (
      <div key={place} className="flex flex-col gap-2">
        <div className="flex justify-between gap-8">
          <Skeleton className="h-3.5 w-28" />
          <Skeleton className="h-3.5 w-10" />
        </div>
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-2/3" />
      </div>
    ))}
  </div>
)
