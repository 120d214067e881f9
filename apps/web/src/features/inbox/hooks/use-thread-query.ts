'use client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useLiveThread } from '@/components/thread/use-live-thread'
import { useTRPC } from '@/lib/trpc'

const fallbackMs = 10_000

/** The open conversation, kept live by events and read again every ten seconds should they be lost. */
export const useThreadQuery = (conversationId: string | null) => {
  const trpc = useTRPC()
  const options = trpc.inbox.thread.queryOptions(conversationId === null ? skipToken : { conversationId }, {
    refetchInterval: (query) => (query.state.status === 'error' ? false : fallbackMs),
    staleTime: 0,
  })
  const query = useQuery(options)
  useLiveThread(conversationId, options.queryKey)
  return query
}
