'use client'
import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readAppError } from '@/lib/read-app-error'
import { useTRPCClient } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { useSocketConnected } from '@/lib/use-socket-connected'
import { outboxStore } from '../outbox/outbox-store.ts'
import { reduceStream, type Streams } from '../stream/reduce-stream.ts'
import { applyEvent } from '../thread/apply-event.ts'
import { contiguousSeq } from '../thread/contiguous-seq.ts'
import { mergePage } from '../thread/merge-page.ts'
import type { Thread } from '../thread/thread.ts'
import { threadKey } from '../thread/thread-key.ts'

const pageSize = 200
const gapDelaysMs = [150, 1000, 4000]

const noStreams = { conversationId: null, streams: {} }

type ApiClient = ReturnType<typeof useTRPCClient>

/** Asks for everything after the last message without a gap, page by page, merging with what events bring meanwhile. */
const fetchThread = async (api: ApiClient, queryClient: QueryClient, conversationId: string): Promise<Thread> => {
  const key = threadKey(conversationId)
  for (;;) {
    const known = queryClient.getQueryData<Thread>(key)
    const afterSeq = known === undefined ? 0 : contiguousSeq(known)
    const page = await api.conversation.messages.query({ conversationId, afterSeq, limit: pageSize })
    const thread = mergePage(queryClient.getQueryData<Thread>(key), page)
    if (page.messages.length < pageSize) return thread
    queryClient.setQueryData(key, thread)
  }
}

/** Milliseconds between polls, null for none: sockets are a hint, so even a connected page looks again while it waits. */
const pollDelay = (thread: Thread | undefined, connected: boolean): number | null => {
  if (thread === undefined) return null
  const { busy, owner } = thread.view
  if (!connected) return busy ? 2000 : owner === 'bot' ? 15_000 : 4000
  if (busy) return 5000
  return owner === 'queue' ? 15_000 : null
}

/** One conversation, kept in step with the server by query; `reachable` is false once the server could not be asked. */
export const useThread = (conversationId: string | null) => {
  const api = useTRPCClient()
  const queryClient = useQueryClient()
  const connected = useSocketConnected()
  const [reachable, setReachable] = useState(true)
  const [streamed, setStreamed] = useState<{ conversationId: string | null; streams: Streams }>(noStreams)
  const streams = streamed.conversationId === conversationId ? streamed.streams : noStreams.streams

  const query = useQuery({
    queryKey: threadKey(conversationId ?? 'none'),
    queryFn: () => fetchThread(api, queryClient, conversationId ?? ''),
    enabled: conversationId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (failures, error) => failures < 1 && readAppError(error).retryable,
  })
  const { data: thread, refetch } = query

  const syncing = useRef({ running: false, again: false })
  const sync = useCallback(async () => {
    if (conversationId === null) return
    const state = syncing.current
    state.again = true
    if (state.running) return
    state.running = true
    try {
      while (state.again) {
        state.again = false
        const { error, isSuccess } = await refetch({ cancelRefetch: true })
        setReachable(isSuccess || readAppError(error).code !== 'offline')
      }
    } finally {
      state.running = false
    }
  }, [conversationId, refetch])

  useRealtime({
    topic: conversationId,
    onEvent: (event: RealtimeEvent) => {
      if (conversationId === null) return
      setStreamed((known) => ({
        conversationId,
        streams: reduceStream(known.conversationId === conversationId ? known.streams : {}, event),
      }))
      queryClient.setQueryData<Thread>(threadKey(conversationId), (known) => known && applyEvent(known, event))
    },
    onSync: () => void sync(),
  })

  // What streamed before a break has lost its middle: the final rows will bring it whole.
  const wasConnected = useRef(false)
  useEffect(() => {
    if (wasConnected.current && !connected) {
      setStreamed(noStreams)
      void sync()
    }
    wasConnected.current = connected
  }, [connected, sync])

  const known = thread === undefined ? 0 : contiguousSeq(thread)
  const expected = thread?.view.lastSeq ?? 0
  useEffect(() => {
    if (known >= expected) return
    const timers = gapDelaysMs.map((delayMs) => setTimeout(() => void sync(), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [known, expected, sync])

  const delayMs = pollDelay(thread, connected)
  useEffect(() => {
    if (delayMs === null) return
    const timer = setInterval(() => void sync(), delayMs)
    return () => clearInterval(timer)
  }, [delayMs, sync])

  // An acknowledgement may get lost; a message that comes back in the thread has arrived.
  const messages = thread?.messages
  useEffect(() => {
    const waiting = new Set(outboxStore.get().entries.map((entry) => entry.clientMessageId))
    const clientMessageIds = (messages ?? []).flatMap(({ clientMessageId }) =>
      clientMessageId !== null && waiting.has(clientMessageId) ? [clientMessageId] : [],
    )
    if (clientMessageIds.length > 0) outboxStore.dispatch({ type: 'delivered', clientMessageIds })
  }, [messages])

  return {
    thread,
    streams,
    connected,
    reachable,
    sync,
    error: query.error,
    loading: query.isPending && conversationId !== null,
    retry: query.refetch,
  }
}
