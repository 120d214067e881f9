'use client'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { newId } from '@/lib/new-id'
import { useTRPC } from '@/lib/trpc'
import { isDraftId, newDraftId } from '../outbox/outbox.ts'
import { outboxStore } from '../outbox/outbox-store.ts'
import { useOutbox } from './use-outbox.ts'

const keyOf = (visitorId: string) => `frontdesk.thread.${visitorId}`

const readSelected = (visitorId: string): string | null => {
  const unsent = outboxStore.get().entries.findLast((entry) => isDraftId(entry.threadId))?.threadId ?? null
  try {
    return sessionStorage.getItem(keyOf(visitorId)) ?? unsent
  } catch {
    return unsent
  }
}

const keepSelected = (visitorId: string, threadId: string) => {
  try {
    sessionStorage.setItem(keyOf(visitorId), threadId)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/**
 * Which thread the page shows: what this tab had open, else the visitor's last open conversation, else a new draft.
 * `conversationId` is null while the thread is a draft that the server does not know; `draftKey` stays when it becomes a conversation.
 */
export const useActiveThread = (visitorId: string) => {
  const trpc = useTRPC()
  const [selected, setSelected] = useState(() => readSelected(visitorId))
  const [draftId] = useState(() => newDraftId(newId()))
  const { adopted } = useOutbox()
  const list = useQuery(trpc.conversation.list.queryOptions(undefined, { enabled: selected === null }))

  const latest = list.data?.find((conversation) => conversation.status !== 'resolved')?.id
  const resolving = selected === null && list.isPending
  const chosen = selected ?? latest ?? draftId
  const threadId = adopted.find((adoption) => adoption.draftId === chosen)?.conversationId ?? chosen

  const open = useCallback(
    (id: string) => {
      keepSelected(visitorId, id)
      setSelected(id)
    },
    [visitorId],
  )
  const startNew = useCallback(() => {
    const id = newDraftId(newId())
    open(id)
    return id
  }, [open])
  return { threadId, conversationId: isDraftId(threadId) ? null : threadId, draftKey: chosen, resolving, open, startNew }
}
