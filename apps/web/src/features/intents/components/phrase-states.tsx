import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { CircleOff, MessageSquarePlus, SearchX } from 'lucide-react'

/** Grey bars in the place of the phrases. */
export const PhrasesSkeleton = () => (
  <div role="status" className="flex flex-col">
    <span className="sr-only">Loading phrases</span>
    {['w-1/3', 'w-1/2', 'w-2/5', 'w-3/5', 'w-1/4', 'w-2/5 ', 'w-1/3 '].map((width) => (
      <div key={width} className="flex h-11 items-center gap-3 border-b border-line px-4 md:px-6">
        <Skeleton className="size-4.5" />
        <Skeleton className={width} />
      </div>
    ))}
  </div>
)

/** No phrase matches what is searched for. */
export const NothingMatches = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    icon={<SearchX />}
    title="Nothing matches"
    description="Try other words, or look at all of them."
    action={<Button onClick={onClear}>Show all</Button>}
    className="py-16"
  />
)

/** An intent that was not taught yet. */
export const NoPhrases = ({ canTeach }: { canTeach: boolean }) => (
  <EmptyState
    icon={<MessageSquarePlus />}
    title="No phrases yet"
    description={
      canTeach
        ? 'Write above how visitors would say it, in their words. Three are a start, twenty different ones work well.'
        : 'Nobody has written how visitors would say it.'
    }
    className="py-16"
  />
)

/** No message of no intent is known. */
export const NoOutOfScope = ({ canTeach }: { canTeach: boolean }) => (
  <EmptyState
    icon={<CircleOff />}
    title="No messages yet"
    description={
      canTeach
        ? 'Write above what visitors ask that the desk should not try to answer, such as the weather. It learns where its limits are.'
        : 'Nobody has written what the desk should not try to answer.'
    }
    className="py-16"
  />
)
