import { z } from 'zod'
import { PendingReply } from './pending-reply.ts'

const key = 'frontdesk.replies'
const cutOff = 'The page was left before the server answered. Sending again cannot post it twice.'

/** Replies of this tab that were not posted when it was last left. */
export const readReplies = (): PendingReply[] => {
  try {
    const stored = z.array(PendingReply).safeParse(JSON.parse(sessionStorage.getItem(key) ?? '[]'))
    if (!stored.success) return []
    return stored.data.map((reply) =>
      reply.state === 'failed' ? reply : { ...reply, state: 'failed', failure: { kind: 'retry', message: cutOff } },
    )
  } catch {
    return []
  }
}

/** Keeps them through a reload. */
export const writeReplies = (replies: readonly PendingReply[]): void => {
  try {
    if (replies.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(replies))
  } catch {
    // Kept in memory alone.
  }
}
