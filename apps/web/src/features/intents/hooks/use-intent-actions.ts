'use client'
import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC, useTRPCClient } from '@/lib/trpc'

/** Switches an intent on and off, and deletes it, which can be taken back. */
export const useIntentActions = (intent: IntentView) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const toast = useToast()
  const router = useRouter()
  const renew = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.nlu.phrases.pathKey() })
    return queryClient.invalidateQueries({ queryKey: trpc.nlu.intents.pathKey() })
  }
  const { id, revision, title } = intent
  const update = useMutation(
    trpc.nlu.intents.update.mutationOptions({
      onSuccess: ({ enabled }) =>
        void toast.success(
          enabled ? 'Switched on' : 'Switched off',
          enabled ? 'It is learned at the next training.' : 'It is left out at the next training.',
        ),
      onError: (error) => void toast.error('It was not changed', explainFailure(error)),
      onSettled: renew,
    }),
  )
  const undo = useMutation(
    trpc.nlu.phrases.undo.mutationOptions({
      onSuccess: () => void toast.success('Taken back', `“${title}” is there again.`),
      onError: (error) => void toast.error('It could not be taken back', explainFailure(error)),
      onSettled: renew,
    }),
  )
  const remove = useMutation({
    mutationFn: () => client.nlu.intents.remove.mutate({ id, revision }),
    onSuccess: ({ undo: token }) => {
      toast.success(`“${title}” deleted`, undefined, { label: 'Undo', onPress: () => undo.mutate({ undo: token }) })
      router.push('/admin/intents')
    },
    onError: (error) => void toast.error('It was not deleted', explainFailure(error)),
    onSettled: renew,
  })
  return { enable: (enabled: boolean) => update.mutate({ id, revision, change: { enabled } }), remove }
}
