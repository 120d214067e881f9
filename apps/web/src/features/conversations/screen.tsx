'use client'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useEffect, useMemo, useRef } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'
import { conversationColumns } from './components/conversation-columns.tsx'
import { FilterBar } from './components/filter-bar.tsx'
import { ListSkeleton, NoConversations } from './components/list-states.tsx'
import { countFilters, filterParsers, noFilters } from './filters/filters.ts'
import { useConversations } from './hooks/use-conversations.ts'

/** All conversations of the desk, with filters that stand in the address. */
export const ConversationsScreen = () => {
  const trpc = useTRPC()
  const now = useClock(30_000)
  const [filters, setFilters] = useQueryStates(filterParsers)
  const facets = useQuery(trpc.admin.facets.queryOptions(undefined, { staleTime: 60_000 }))
  const list = useConversations(filters)
  const columns = useMemo(() => conversationColumns(now), [now])
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = countFilters(filters) > 0
  const scroller = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other filters make another list, which is read from its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [filters])
  const clear = () => void setFilters(noFilters)

  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col gap-3 border-b border-line px-4 pt-4 pb-3 md:px-6">
        <div className="flex items-center gap-3">
          <h1 className="flex-1 text-lg font-semibold tracking-tight text-ink">Conversations</h1>
          <p role="status" className="text-xs text-muted tabular-nums">
            {list.data !== undefined &&
              `${rows.length}${list.hasNextPage ? '+' : ''} ${rows.length === 1 ? 'conversation' : 'conversations'}`}
          </p>
          <IconButton label="Renew the list" size="sm" onClick={() => void list.refetch()} disabled={list.isFetching}>
            <RefreshCw aria-hidden="true" className={cn(list.isFetching && 'animate-spin')} />
          </IconButton>
        </div>
        <FilterBar filters={filters} onChange={(change) => void setFilters(change)} intents={facets.data?.intents ?? []} />
        {list.isRefetchError && <StaleNotice error={list.error} />}
      </header>
      <div ref={scroller} className={cn('min-h-0 flex-1 overflow-y-auto transition-opacity', list.isPlaceholderData && 'opacity-60')}>
        {list.data === undefined ? (
          list.isError ? (
            <LoadError
              error={list.error}
              what="The list"
              onRetry={() => void list.refetch()}
              retrying={list.isFetching}
              className="py-20"
            />
          ) : (
            <ListSkeleton />
          )
        ) : rows.length === 0 ? (
          <NoConversations filtered={filtered} onClear={clear} />
        ) : (
          <DataTable label="Conversations" columns={columns} rows={rows} rowKey={(item) => item.id} />
        )}
        {list.hasNextPage && (
          <div className="grid place-items-center py-5">
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Load more
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
