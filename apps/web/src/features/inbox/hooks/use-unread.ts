'use client'
import { useEffect, useState } from 'react'
import type { QueueItem } from '../queue/queue-data.ts'

/** Own conversations in which something was written since they were last open in this tab. */
export const useUnread = (mine: readonly QueueItem[], openId: string | null): ReadonlySet<string> => {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    setSeen((before) => {
      const next = new Map(
        mine.map((item) => {
          const at = item.lastMessageAt ?? ''
          return [item.conversationId, item.conversationId === openId ? at : (before.get(item.conversationId) ?? at)]
        }),
      )
      const same = next.size === before.size && [...next].every(([id, at]) => before.get(id) === at)
      return same ? before : next
    })
  }, [mine, openId])
  return new Set(
    mine
      .filter(
        ({ conversationId, lastMessageAt }) =>
          conversationId !== openId && (lastMessageAt ?? '') > (seen.get(conversationId) ?? lastMessageAt ?? ''),
      )
      .map(({ conversationId }) => conversationId),
  )
}
