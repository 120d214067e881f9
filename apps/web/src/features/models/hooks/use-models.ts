'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { applyProgress } from '../versions/apply-progress.ts'

const renewMs = 15_000
const trainingMs = 2000

/** All versions and the running training. Progress comes by events, and by asking should those be lost. */
export const useModels = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.nlu.models.overview.queryOptions(undefined, {
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.training ? trainingMs : renewMs),
  })
  const { queryKey } = options
  useRealtime({
    topic: 'nlu',
    onEvent: (event) => {
      if (event.name !== 'nlu-progress') return
      const { modelId, stage, share } = event.payload
      queryClient.setQueryData(queryKey, (known) => known && applyProgress(known, modelId, { stage, share }))
    },
    onSync: () => void queryClient.invalidateQueries({ queryKey }),
  })
  return useQuery(options)
}
