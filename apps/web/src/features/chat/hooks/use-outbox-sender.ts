'use client'
import type { Message } from '@frontdesk/contracts/message'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { deliverEntry } from '../outbox/deliver-entry.ts'
import { nextToSend } from '../outbox/next-to-send.ts'
import { outboxStore } from '../outbox/outbox-store.ts'
import { acknowledge } from '../thread/acknowledge.ts'
import type { Thread } from '../thread/thread.ts'
import { threadKey } from '../thread/thread-key.ts'
import { startConversation } from './start-conversation.ts'

const longestTimerMs = 60_000

/** One tab at a time delivers for a thread, where the browser has locks; elsewhere the server's idempotency alone guards. */
const withLock = async (name: string, work: () => Promise<void>): Promise<void> => {
  if (navigator.locks === undefined) return work()
  await navigator.locks.request(name, work)
}

/** Sends what the outbox holds, in order, for as long as the page lives; wakes when the network returns. */
export const useOutboxSender = () => {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queryClient = useQueryClient()

  useEffect(() => {
    let running = false
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const acknowledged = (message: Message) => {
      const key = threadKey(message.conversationId)
      const known = queryClient.getQueryData<Thread>(key)
      if (known === undefined) void queryClient.invalidateQueries({ queryKey: key })
      else queryClient.setQueryData<Thread>(key, acknowledge(known, message))
      void queryClient.invalidateQueries(trpc.conversation.list.queryFilter())
    }
    const ports = {
      start: () => startConversation(client, queryClient),
      send: (input: Parameters<typeof client.conversation.send.mutate>[0]) => client.conversation.send.mutate(input),
      renewSession: () => queryClient.refetchQueries(trpc.conversation.session.queryFilter()),
      acknowledged,
      outbox: outboxStore,
      now: Date.now,
    }
    const pump = async () => {
      if (running || stopped) return
      running = true
      clearTimeout(timer)
      try {
        for (
          let next = nextToSend(outboxStore.get(), Date.now());
          !stopped && next.kind !== 'idle';
          next = nextToSend(outboxStore.get(), Date.now())
        ) {
          if (next.kind === 'wait') {
            timer = setTimeout(pump, Math.min(longestTimerMs, Math.max(50, next.until - Date.now())))
            return
          }
          const { threadId, clientMessageId } = next.entry
          await withLock(`frontdesk-outbox-${threadId}`, () => deliverEntry(clientMessageId, ports))
        }
      } finally {
        running = false
      }
    }
    const woken = () => outboxStore.dispatch({ type: 'woken' })
    const unsubscribe = outboxStore.subscribe(() => void pump())
    window.addEventListener('online', woken)
    void pump()
    return () => {
      stopped = true
      clearTimeout(timer)
      unsubscribe()
      window.removeEventListener('online', woken)
    }
  }, [client, trpc, queryClient])
}
