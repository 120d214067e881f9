'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { useRested } from './use-rested.ts'

const restMs = 220

/** What a model makes of a text, read once typing rests. `modelId` null means the live one. */
export const useParse = (text: string, modelId: string | null) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const rested = useRested(text.trim(), restMs)
  const query = useQuery({
    queryKey: [...trpc.nlu.parse.queryKey(), rested, modelId],
    queryFn: ({ signal }) =>
      client.nlu.parse.query({ text: rested, ...(modelId === null ? {} : { modelId }) }, { signal, context: { alone: true } }),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  })
  return { query, busy: rested !== '' && (query.isFetching || rested !== text.trim()) }
}
