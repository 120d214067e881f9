'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'

/** All keys, and what can be done with them. */
export const useApiKeys = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const settle = () => queryClient.invalidateQueries({ queryKey: trpc.nlu.apiKeys.pathKey() })
  const query = useQuery(trpc.nlu.apiKeys.list.queryOptions())
  const create = useMutation(trpc.nlu.apiKeys.create.mutationOptions({ onSettled: settle, gcTime: 0 }))
  const revoke = useMutation(
    trpc.nlu.apiKeys.revoke.mutationOptions({
      onSettled: settle,
      onSuccess: () => void toast.success('Key revoked', 'Whoever still uses it is refused from now on.'),
      onError: (error) => void toast.error('The key was not revoked', explainFailure(error)),
    }),
  )
  return { query, create, revoke }
}
