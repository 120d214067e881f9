import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { MessagesSquare, SearchX } from 'lucide-react'

/** Grey bars in the place of the list. */
export const ListSkeleton = () => (
  <div role="status" className="flex flex-col">
    <span className="sr-only">Loading conversations</span>
    {['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-3/4', 'w-1/4'].map((width) => (
      <div key={width} className="flex items-center gap-6 border-b border-line px-4 py-3.5 md:px-6">
        <span className="flex-1">
          <Skeleton className={width} />
        </span>
        <Skeleton className="hidden w-28 md:block" />
        <Skeleton className="w-16" />
        <Skeleton className="hidden w-20 lg:block" />
      </div>
    ))}
  </div>
)

/** A list without rows: nothing matches, or there is nothing yet. */
export const NoConversations = ({ filtered, onClear }: { filtered: boolean; onClear: () => void }) =>
  filtered ? (
    <EmptyState
      icon={<SearchX />}
      title="No conversation matches"
      description="Try fewer filters or other words."
      action={<Button onClick={onClear}>Clear all filters</Button>}
      className="py-20"
    />
  ) : (
    <EmptyState
      icon={<MessagesSquare />}
      title="No conversations yet"
      description="As soon as somebody writes on the chat page or through the API, it appears here."
      className="py-20"
    />
  )
