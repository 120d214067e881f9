'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { describeArrivals } from '../queue/describe-arrivals.ts'
import type { QueueData } from '../queue/queue-data.ts'

const fallbackMs = 10_000
const gatherMs = 150

/** The queue, read again whenever it changes, and every ten seconds should events be lost. `arrival` is to be said aloud. */
export const useQueue = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.inbox.queue.queryOptions(undefined, { refetchInterval: fallbackMs, refetchIntervalInBackground: true, staleTime: 0 })
  const query = useQuery(options)
  const { queryKey } = options

  // Changes come in bursts; one look answers them all.
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      void queryClient.invalidateQueries({ queryKey })
    }, gatherMs)
  }, [queryClient, queryKey])
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [])

  useRealtime({ topic: 'inbox', onEvent: (event) => event.name === 'queue-changed' && refresh(), onSync: refresh })

  const before = useRef<QueueData | undefined>(undefined)
  const [arrival, setArrival] = useState('')
  useEffect(() => {
    if (query.data === undefined) return
    const said = describeArrivals(before.current, query.data)
    before.current = query.data
    if (said !== null) setArrival(said)
  }, [query.data])

  return { query, refresh, arrival }
}
