'use client'
import type { Message } from '@frontdesk/contracts/message'
import { useEffect } from 'react'
import { outboxStore } from '../outbox/outbox-store.ts'

/** An acknowledgement may get lost: a message that comes back in the thread has arrived, and leaves the outbox. */
export const useSettleOutbox = (messages: readonly Message[] | undefined) => {
  useEffect(() => {
    const waiting = new Set(outboxStore.get().entries.map((entry) => entry.clientMessageId))
    const arrived = (messages ?? []).flatMap(({ clientMessageId }) =>
      clientMessageId !== null && waiting.has(clientMessageId) ? [clientMessageId] : [],
    )
    if (arrived.length > 0) outboxStore.dispatch({ type: 'delivered', clientMessageIds: arrived })
  }, [messages])
}
