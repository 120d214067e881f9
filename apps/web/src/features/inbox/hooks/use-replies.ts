'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { applyThreadEvent } from '@/components/thread/apply-thread-event'
import type { ThreadData } from '@/components/thread/thread-data'
import { newId } from '@/lib/new-id'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { useOnline } from '@/lib/use-online'
import type { PendingReply } from '../replies/pending-reply.ts'
import { planReplyRetry } from '../replies/plan-reply-retry.ts'
import { reduceReplies } from '../replies/reduce-replies.ts'
import { readReplies, writeReplies } from '../replies/reply-store.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Replies on their way: shown at once, posted in the order they were written, tried again under the same id. */
export const useReplies = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const [replies, dispatch] = useReducer(reduceReplies, null, readReplies)
  const lines = useRef(new Map<string, Promise<void>>())
  // Replies left over from before a reload wait for the agent instead.
  const sentHere = useRef(new Set<string>())
  useEffect(() => writeReplies(replies), [replies])

  const post = useCallback(
    async ({ clientMessageId, conversationId, text, expectedEpoch }: PendingReply) => {
      const queryKey = trpc.inbox.thread.queryKey({ conversationId })
      for (let attempt = 1; ; attempt += 1) {
        try {
          const message = await client.inbox.reply.mutate({ clientMessageId, conversationId, text, expectedEpoch })
          const thread = queryClient.getQueryData<ThreadData>(queryKey)
          const applied = thread && applyThreadEvent(thread, { name: 'message-created', payload: { conversationId, message } })
          if (applied) queryClient.setQueryData<ThreadData>(queryKey, applied.thread)
          if (applied?.stale) await queryClient.invalidateQueries({ queryKey })
          return dispatch({ kind: 'gone', clientMessageId })
        } catch (error) {
          const plan = planReplyRetry(readAppError(error), attempt)
          if ('waitMs' in plan) {
            await pause(plan.waitMs)
            continue
          }
          void queryClient.invalidateQueries({ queryKey })
          return dispatch({ kind: 'failed', clientMessageId, failure: plan.failure })
        }
      }
    },
    [client, queryClient, trpc],
  )
  const enqueue = useCallback(
    (reply: PendingReply) => {
      const line = lines.current.get(reply.conversationId) ?? Promise.resolve()
      lines.current.set(
        reply.conversationId,
        line.then(() => post(reply)),
      )
    },
    [post],
  )
  const send = useCallback(
    (input: { conversationId: string; text: string; expectedEpoch: number }) => {
      const reply: PendingReply = { ...input, clientMessageId: newId(), state: 'sending', failure: null }
      sentHere.current.add(reply.clientMessageId)
      dispatch({ kind: 'written', reply })
      enqueue(reply)
    },
    [enqueue],
  )
  const retry = useCallback(
    (reply: PendingReply) => {
      dispatch({ kind: 'retried', clientMessageId: reply.clientMessageId })
      enqueue(reply)
    },
    [enqueue],
  )
  // What could not be delivered while the network was away goes out by itself once it is back.
  const online = useOnline()
  const retryAll = useEffectEvent(() => {
    for (const reply of replies) if (reply.failure?.kind === 'retry' && sentHere.current.has(reply.clientMessageId)) retry(reply)
  })
  useEffect(() => {
    if (online) retryAll()
  }, [online])
  const discard = useCallback((reply: PendingReply) => dispatch({ kind: 'gone', clientMessageId: reply.clientMessageId }), [])
  return { replies, send, retry, discard }
}
