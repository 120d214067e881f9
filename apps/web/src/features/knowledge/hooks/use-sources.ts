'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'
import { isBusy } from '../sources/is-busy.ts'

const syncingMs = 2000
const renewMs = 30_000

/** All sources. Progress comes by events, and by asking should those be lost. */
export const useSources = () => {
  const trpc = useTRPC()
  return useQuery(
    trpc.knowledge.sources.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(({ lastRun }) => isBusy(lastRun)) ? syncingMs : renewMs),
    }),
  )
}
