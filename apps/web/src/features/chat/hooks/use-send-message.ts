'use client'
import type { MessageReply } from '@frontdesk/contracts/message'
import { useCallback } from 'react'
import { newId } from '@/lib/new-id'
import { outboxStore } from '../outbox/outbox-store.ts'

/** Puts a message into the outbox under an id made once; the sender takes it from there. */
export const useSendMessage = (threadId: string, opened: (threadId: string) => void) =>
  useCallback(
    (text: string, reply: MessageReply | null = null) => {
      opened(threadId)
      outboxStore.dispatch({
        type: 'enqueued',
        entry: {
          threadId,
          clientMessageId: newId(),
          text,
          reply,
          createdAt: new Date().toISOString(),
          attempts: 0,
          notBefore: 0,
          limited: false,
          failure: null,
        },
      })
    },
    [threadId, opened],
  )
