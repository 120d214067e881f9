'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readAppError } from '@/lib/read-app-error'
import { useTRPCClient } from '@/lib/trpc'
import { isDraftId } from '../outbox/outbox.ts'
import { outboxStore } from '../outbox/outbox-store.ts'
import { startConversation } from './start-conversation.ts'

/** Asks for a person, in a new conversation where there is none yet, and takes the request back. */
export const usePerson = (threadId: string, opened: (threadId: string) => void, sync: () => Promise<void>) => {
  const api = useTRPCClient()
  const queryClient = useQueryClient()
  const toast = useToast()
  const failed = (error: unknown) => {
    const { code, message } = readAppError(error)
    toast.error(
      code === 'offline' ? 'We could not reach the desk' : 'That did not work',
      code === 'offline' ? 'Check your connection and try again.' : message,
    )
  }
  const request = useMutation({
    mutationFn: async () => {
      opened(threadId)
      if (!isDraftId(threadId)) return api.conversation.requestPerson.mutate({ conversationId: threadId })
      const { id } = await startConversation(api, queryClient)
      outboxStore.dispatch({ type: 'adopted', draftId: threadId, conversationId: id })
      return api.conversation.requestPerson.mutate({ conversationId: id })
    },
    onError: failed,
    onSettled: () => sync(),
  })
  const leave = useMutation({
    mutationFn: () => api.conversation.leaveQueue.mutate({ conversationId: threadId }),
    onError: failed,
    onSettled: () => sync(),
  })
  return { request: () => request.mutate(), requesting: request.isPending, leave: () => leave.mutate(), leaving: leave.isPending }
}
