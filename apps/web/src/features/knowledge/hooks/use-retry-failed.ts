'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC, useTRPCClient } from '@/lib/trpc'

const pageSize = 200
const most = 10_000

/** Tries everything again that failed in a run, on however many pages of the list that stands. */
export const useRetryFailed = (runId: string, onRetried: () => void) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async () => {
      const itemIds: string[] = []
      for (let offset = 0; offset < most; offset += pageSize) {
        const { items, total } = await client.knowledge.sources.items.query({ runId, state: 'failed', offset, limit: pageSize })
        itemIds.push(...items.map(({ id }) => id))
        if (offset + pageSize >= total) break
      }
      await client.knowledge.sources.retry.mutate({ itemIds })
      return itemIds.length
    },
    onSuccess: (count) => {
      toast.success(`${describeCount(count, 'item')} tried again`)
      onRetried()
    },
    onError: (error) => toast.error('Nothing was tried again', explainFailure(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.sources.pathKey() }),
  })
}
