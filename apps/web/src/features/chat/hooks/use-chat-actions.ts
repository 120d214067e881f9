'use client'
import type { Message } from '@frontdesk/contracts/message'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { ChatContextValue } from '../components/chat-context.tsx'
import type { OutboxEntry } from '../outbox/outbox.ts'
import { outboxStore } from '../outbox/outbox-store.ts'
import { useRatings } from './use-ratings.ts'

type Options = {
  shopName: string
  linkHosts: readonly string[]
  send: (text: string, reply: Parameters<ChatContextValue['send']>[1] | null) => void
  startNew: () => string
  input: RefObject<HTMLTextAreaElement | null>
}

export type OpenCitation = { message: Message; marker: number }

/** A conversation that is gone refuses for ever: its message moves to a new one, under a new id. */
const sendAnew = (entry: OutboxEntry, threadId: string) => {
  outboxStore.dispatch({ type: 'discarded', clientMessageId: entry.clientMessageId })
  outboxStore.dispatch({
    type: 'enqueued',
    entry: {
      ...entry,
      threadId,
      clientMessageId: `${entry.clientMessageId.slice(0, 48)}-again`,
      reply: null,
      attempts: 0,
      notBefore: 0,
      failure: null,
    },
  })
}

/** What rows of the log may ask of the screen, and the citation that one of them opened. */
export const useChatActions = ({ shopName, linkHosts, send, startNew, input }: Options) => {
  const { ratings, rate } = useRatings()
  const [citation, setCitation] = useState<OpenCitation | null>(null)

  // A keyboard or mouse user goes on typing; on a phone the keyboard would jump up over what was just pressed.
  const focusAfterPress = useCallback(() => {
    if (window.matchMedia('(pointer: fine)').matches) input.current?.focus()
    else document.getElementById('conversation-end')?.focus({ preventScroll: true })
  }, [input])

  const chat = useMemo<ChatContextValue>(
    () => ({
      shopName,
      linkHosts,
      send: (text, reply) => {
        send(text, reply ?? null)
        focusAfterPress()
      },
      retry: (entry) => outboxStore.dispatch({ type: 'retried', clientMessageId: entry.clientMessageId }),
      discard: (entry) => {
        outboxStore.dispatch({ type: 'discarded', clientMessageId: entry.clientMessageId })
        focusAfterPress()
      },
      sendAnew: (entry) => sendAnew(entry, startNew()),
      openCitation: (message, marker) => setCitation({ message, marker }),
      ratings,
      rate,
    }),
    [shopName, linkHosts, send, focusAfterPress, startNew, ratings, rate],
  )
  return { chat, citation, setCitation }
}
