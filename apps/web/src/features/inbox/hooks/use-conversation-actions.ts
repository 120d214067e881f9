'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'

/** Take, give back and resolve. Whatever comes of it, the queue and the thread are read again; a conflict is told in words. */
export const useConversationActions = (onTaken: () => void) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const settle = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.inbox.queue.queryKey() })
    return queryClient.invalidateQueries({ queryKey: trpc.inbox.thread.queryKey() })
  }
  const explain = (title: string) => (error: unknown) => {
    const { code, message } = readAppError(error)
    if (code === 'conflict') toast.error(message, 'The conversation has changed since you opened it. This is how it stands now.')
    else toast.error(title, message)
  }
  const take = useMutation(
    trpc.inbox.take.mutationOptions({ onSettled: settle, onError: explain('The conversation was not taken'), onSuccess: onTaken }),
  )
  const giveBack = useMutation(
    trpc.inbox.giveBack.mutationOptions({
      onSettled: settle,
      onError: explain('The conversation was not given back'),
      onSuccess: () => void toast.success('Given back', 'The assistant answers again.'),
    }),
  )
  const resolve = useMutation(
    trpc.inbox.resolve.mutationOptions({
      onSettled: settle,
      onError: explain('The conversation was not resolved'),
      onSuccess: () => void toast.success('Resolved', 'A new message of the visitor opens it again.'),
    }),
  )
  return { take, giveBack, resolve }
}
