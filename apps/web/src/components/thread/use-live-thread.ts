'use client'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useRealtime } from '@/lib/use-realtime'
import { applyThreadEvent } from './apply-thread-event.ts'
import type { ThreadData } from './thread-data.ts'

/** Keeps a cached thread up to date from events for as long as the component lives; gaps are filled by asking the server. */
export const useLiveThread = (conversationId: string | null, queryKey: QueryKey) => {
  const queryClient = useQueryClient()
  const refetch = useCallback(() => void queryClient.invalidateQueries({ queryKey, exact: true }), [queryClient, queryKey])
  useRealtime({
    topic: conversationId,
    onEvent: (event) => {
      const thread = queryClient.getQueryData<ThreadData>(queryKey)
      if (thread === undefined) return
      const applied = applyThreadEvent(thread, event)
      if (applied.thread !== thread) queryClient.setQueryData<ThreadData>(queryKey, applied.thread)
      if (applied.stale) refetch()
    },
    onSync: (_reason, lastSeq) => {
      const known = queryClient.getQueryData<ThreadData>(queryKey)?.messages.at(-1)?.seq ?? 0
      if (lastSeq === null || lastSeq > known) refetch()
    },
  })
}
