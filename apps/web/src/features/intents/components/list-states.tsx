import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { MessageSquareQuote, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'

/** Grey bars in the place of the list. */
export const IntentsSkeleton = () => (
  <div role="status" className="flex flex-col">
    <span className="sr-only">Loading intents</span>
    {['w-1/4', 'w-2/5', 'w-1/3', 'w-1/5', 'w-2/6', 'w-1/4 ', 'w-1/3 '].map((width) => (
      <div key={width} className="flex items-center gap-6 border-b border-line px-4 py-4 md:px-6">
        <span className="flex-1">
          <Skeleton className={width} />
        </span>
        <Skeleton className="hidden w-12 md:block" />
        <Skeleton className="w-28" />
      </div>
    ))}
  </div>
)

/** A list without rows: nothing matches, or nothing is taught yet. */
export const NoIntents = ({ filtered, onClear, action }: { filtered: boolean; onClear: () => void; action: ReactNode }) =>
  filtered ? (
    <EmptyState
      icon={<SearchX />}
      title="No intent matches"
      description="Try other words, or look at all of them."
      action={<Button onClick={onClear}>Show all intents</Button>}
      className="py-20"
    />
  ) : (
    <EmptyState
      icon={<MessageSquareQuote />}
      title="Nothing is taught yet"
      description="An intent is something visitors want, such as “Where is my order?”. Make one and write a few ways to say it, or import a file."
      action={action}
      className="py-20"
    />
  )
