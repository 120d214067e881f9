'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { type Filters, toSearchInput } from '../filters/filters.ts'

const pageSize = 50
const renewMs = 15_000

/** Conversations that match the filters, page by page. The first page renews itself; behind more of them the reader is in charge. */
export const useConversations = (filters: Filters) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const input = toSearchInput(filters)
  return useInfiniteQuery({
    queryKey: [...trpc.admin.conversations.queryKey(), 'pages', input],
    // Not tRPC's own options for endless lists: they send a `direction`, which the server refuses as unknown.
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      client.admin.conversations.query({ ...input, cursor: pageParam, limit: pageSize }, { signal }),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : renewMs),
  })
}
