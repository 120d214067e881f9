'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'

/** Train, cancel and make live. Whatever comes of it, the versions are read again; a conflict is told in words. */
export const useModelActions = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const settle = () => queryClient.invalidateQueries({ queryKey: trpc.nlu.models.pathKey() })
  const explain = (title: string) => (error: unknown) => {
    const { code, message } = readAppError(error)
    if (code === 'conflict') toast.error(message, 'The versions are shown as they stand now. Look again before you go on.')
    else toast.error(title, message)
  }
  const train = useMutation(trpc.nlu.models.train.mutationOptions({ onSettled: settle, onError: explain('The training did not start') }))
  const cancel = useMutation(
    trpc.nlu.models.cancel.mutationOptions({ onSettled: settle, onError: explain('The training was not stopped') }),
  )
  const activate = useMutation(
    trpc.nlu.models.activate.mutationOptions({
      onError: explain('The version did not go live'),
      onSuccess: ({ models, liveId }) => {
        const live = models.find(({ id }: ModelView) => id === liveId)
        toast.success(live === undefined ? 'Live' : `Version ${live.version} is live`, 'Visitors are answered by it from now on.')
      },
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: trpc.nlu.intents.pathKey() })
        return settle()
      },
    }),
  )
  return { train, cancel, activate }
}
