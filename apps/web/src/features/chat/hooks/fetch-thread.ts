import type { QueryClient } from '@tanstack/react-query'
import type { useTRPCClient } from '@/lib/trpc'
import { contiguousSeq } from '../thread/contiguous-seq.ts'
import { mergePage } from '../thread/merge-page.ts'
import type { Thread } from '../thread/thread.ts'
import { threadKey } from '../thread/thread-key.ts'

const pageSize = 200

/** Asks for everything after the last message without a gap, page by page, merging with what events bring meanwhile. */
export const fetchThread = async (
  api: ReturnType<typeof useTRPCClient>,
  queryClient: QueryClient,
  conversationId: string,
): Promise<Thread> => {
  const key = threadKey(conversationId)
  for (;;) {
    const known = queryClient.getQueryData<Thread>(key)
    const afterSeq = known === undefined ? 0 : contiguousSeq(known)
    const page = await api.conversation.messages.query({ conversationId, afterSeq, limit: pageSize })
    const thread = mergePage(queryClient.getQueryData<Thread>(key), page)
    if (page.messages.length < pageSize) return thread
    queryClient.setQueryData(key, thread)
  }
}
