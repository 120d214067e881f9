'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'
import { type Filters, toSearchInput } from '../filters/filters.ts'

const pageSize = 50
const renewMs = 15_000

/** Conversations that match the filters, page by page. The first page renews itself; behind more of them the reader is in charge. */
export const useConversations = (filters: Filters) => {
  const trpc = useTRPC()
  return useInfiniteQuery(
    trpc.admin.conversations.infiniteQueryOptions(
      { ...toSearchInput(filters), limit: pageSize },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : renewMs),
        refetchOnWindowFocus: true,
      },
    ),
  )
}
