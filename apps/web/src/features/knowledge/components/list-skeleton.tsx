import { Skeleton } from '@frontdesk/ui/skeleton'

const widths = ['w-1/4', 'w-2/5', 'w-1/3', 'w-1/5', 'w-2/6', 'w-3/12']

/** Grey bars in the place of a list. */
export const ListSkeleton = ({ what }: { what: string }) => (
  <div role="status" className="flex flex-col">
    <span className="sr-only">Loading {what}</span>
    {widths.map((width) => (
      <div key={width} className="flex items-center gap-6 border-b border-line px-4 py-4 md:px-6">
        <span className="flex-1">
          <Skeleton className={width} />
        </span>
        <Skeleton className="hidden w-16 md:block" />
        <Skeleton className="w-24" />
      </div>
    ))}
  </div>
)
