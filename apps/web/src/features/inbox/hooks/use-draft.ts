'use client'
import { useCallback, useState } from 'react'

const keyOf = (conversationId: string) => `frontdesk.reply.${conversationId}`

const readDraft = (conversationId: string): string => {
  try {
    return sessionStorage.getItem(keyOf(conversationId)) ?? ''
  } catch {
    return ''
  }
}

const keepDraft = (conversationId: string, text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(conversationId))
    else sessionStorage.setItem(keyOf(conversationId), text)
  } catch {
    // Kept in memory alone.
  }
}

/** The reply being written in a conversation; kept while others are open, and through a reload of the tab. */
export const useDraft = (conversationId: string): [string, (text: string) => void] => {
  const [draft, setDraft] = useState(() => ({ conversationId, text: readDraft(conversationId) }))
  const text = draft.conversationId === conversationId ? draft.text : readDraft(conversationId)
  const write = useCallback(
    (next: string) => {
      setDraft({ conversationId, text: next })
      keepDraft(conversationId, next)
    },
    [conversationId],
  )
  return [text, write]
}
