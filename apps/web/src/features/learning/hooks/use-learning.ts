'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { type Filters, toListInput } from '../items/filters.ts'

const pageSize = 50
const renewMs = 20_000

/** Messages of one state that match the filters, page by page. The first page renews itself. */
export const useLearning = (filters: Filters) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const input = toListInput(filters)
  const queryKey = [...trpc.nlu.learning.list.queryKey(), 'pages', input]
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      client.nlu.learning.list.query({ ...input, cursor: pageParam, limit: pageSize }, { signal }),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : renewMs),
  })
  return { query, queryKey }
}
