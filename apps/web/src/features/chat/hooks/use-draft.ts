'use client'
import { useCallback, useState } from 'react'

const keyOf = (threadId: string) => `frontdesk.text.${threadId}`

const readDraft = (threadId: string): string => {
  try {
    return sessionStorage.getItem(keyOf(threadId)) ?? ''
  } catch {
    return ''
  }
}

/** Text being written in a thread; survives a reload of the tab. */
export const useDraft = (threadId: string): [string, (text: string) => void] => {
  const [draft, setDraft] = useState({ threadId, text: readDraft(threadId) })
  const current = draft.threadId === threadId ? draft.text : readDraft(threadId)
  const write = useCallback(
    (text: string) => {
      setDraft({ threadId, text })
      try {
        if (text === '') sessionStorage.removeItem(keyOf(threadId))
        else sessionStorage.setItem(keyOf(threadId), text)
      } catch {
        // Kept in memory alone.
      }
    },
    [threadId],
  )
  return [current, write]
}
