import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { QueryClient } from '@tanstack/react-query'
import { emitWatch } from '@/lib/emit-watch'
import { getSocket } from '@/lib/socket'
import type { useTRPCClient } from '@/lib/trpc'
import type { Thread } from '../thread/thread.ts'
import { threadKey } from '../thread/thread-key.ts'

const watchTimeoutMs = 500

/** Starts a conversation with its thread in the cache and, where the socket is up, its events coming in before anything is sent. */
export const startConversation = async (api: ReturnType<typeof useTRPCClient>, queryClient: QueryClient): Promise<ConversationView> => {
  const view = await api.conversation.start.mutate()
  queryClient.setQueryData<Thread>(threadKey(view.id), { messages: [], view, syncedSeq: 0, answeredSeq: 0 })
  if (getSocket().connected) await emitWatch(view.id, watchTimeoutMs).catch(() => null)
  return view
}
