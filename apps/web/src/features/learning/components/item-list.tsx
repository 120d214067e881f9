'use client'
import type { LearningItem, LearningState } from '@frontdesk/contracts/learning'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { CircleCheck, SearchX } from 'lucide-react'
import { LoadError } from '@/components/load-error'
import { useClock } from '@/components/time/use-clock'
import type { useLearning } from '../hooks/use-learning.ts'
import { ItemRow } from './item-row.tsx'

type ItemListProps = {
  query: ReturnType<typeof useLearning>['query']
  items: readonly LearningItem[]
  openId: string | null
  state: LearningState
  filtered: boolean
  onOpen: (item: LearningItem) => void
  onClear: () => void
}

const nothing: Record<LearningState, [title: string, description: string]> = {
  open: ['Nothing left to teach', 'Messages that the assistant was not sure of appear here by themselves.'],
  added: ['Nothing added yet', 'Messages that you give to an intent are listed here, each with a way back.'],
  unknown: ['Nothing out-of-scope yet', 'Messages that belong to no intent are listed here.'],
  discarded: ['Nothing discarded yet', 'Messages that teach nothing are listed here.'],
}

const ListSkeleton = () => (
  <div role="status" className="flex flex-col gap-5 px-3 pt-3">
    <span className="sr-only">Loading messages</span>
    {['w-4/5', 'w-3/5', 'w-11/12', 'w-2/3', 'w-1/2'].map((width) => (
      <span key={width} className="flex flex-col gap-2">
        <Skeleton className={width} />
        <Skeleton className="w-20" />
      </span>
    ))}
  </div>
)

/** The messages at the left, with whatever stands in their place while there are none. */
export const ItemList = ({ query, items, openId, state, filtered, onOpen, onClear }: ItemListProps) => {
  const now = useClock(30_000)
  if (query.data === undefined) {
    if (!query.isError) return <ListSkeleton />
    return <LoadError error={query.error} what="The list" onRetry={() => void query.refetch()} retrying={query.isFetching} />
  }
  if (items.length === 0 && !query.hasNextPage) {
    const [title, description] = nothing[state]
    return filtered ? (
      <EmptyState
        icon={<SearchX />}
        title="No message matches"
        description="Try another reason or other words."
        action={<Button onClick={onClear}>Clear the filters</Button>}
        className="py-16"
      />
    ) : (
      <EmptyState icon={<CircleCheck />} title={title} description={description} className="py-16" />
    )
  }
  return (
    <>
      <ul className="flex flex-col gap-0.5 px-2 py-2">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} open={item.id === openId} now={now} onOpen={() => onOpen(item)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="grid place-items-center pb-4">
          <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </>
  )
}
