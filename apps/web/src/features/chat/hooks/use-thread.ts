'use client'
import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readAppError } from '@/lib/read-app-error'
import { useTRPCClient } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { useSocketId } from '@/lib/use-socket-id'
import { reduceStream, type Streams } from '../stream/reduce-stream.ts'
import { applyEvent } from '../thread/apply-event.ts'
import type { Thread } from '../thread/thread.ts'
import { threadKey } from '../thread/thread-key.ts'
import { fetchThread } from './fetch-thread.ts'
import { useCatchUp } from './use-catch-up.ts'
import { useSettleOutbox } from './use-settle-outbox.ts'
import { useSync } from './use-sync.ts'

/** What streams, and over which connection of which conversation: after a break the middle of a text is missing. */
type Streamed = { conversationId: string | null; socketId: string | undefined; streams: Streams }

const nothing: Streamed = { conversationId: null, socketId: undefined, streams: {} }

/** One conversation, kept in step with the server by query; `reachable` is false once the server could not be asked. */
export const useThread = (conversationId: string | null) => {
  const api = useTRPCClient()
  const queryClient = useQueryClient()
  const socketId = useSocketId()
  const connected = socketId !== undefined
  const [streamed, setStreamed] = useState(nothing)
  const current = (known: Streamed): Streams =>
    known.conversationId === conversationId && known.socketId === socketId ? known.streams : nothing.streams

  const query = useQuery({
    queryKey: threadKey(conversationId ?? 'none'),
    queryFn: () => fetchThread(api, queryClient, conversationId ?? ''),
    enabled: conversationId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (failures, error) => failures < 1 && readAppError(error).retryable,
  })
  const { data: thread, refetch } = query
  const { sync, reachable } = useSync(refetch, conversationId !== null)

  useRealtime({
    topic: conversationId,
    onEvent: (event: RealtimeEvent) => {
      if (conversationId === null) return
      setStreamed((known) => ({ conversationId, socketId, streams: reduceStream(current(known), event) }))
      queryClient.setQueryData<Thread>(threadKey(conversationId), (known) => known && applyEvent(known, event))
    },
    onSync: () => void sync(),
  })
  useCatchUp(thread, connected, sync)
  useSettleOutbox(thread?.messages)

  const loading = query.isPending && conversationId !== null
  return { thread, streams: current(streamed), connected, reachable, sync, error: query.error, loading, retry: query.refetch }
}
