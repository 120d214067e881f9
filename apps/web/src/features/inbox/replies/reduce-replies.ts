import type { PendingReply, ReplyFailure } from './pending-reply.ts'

export type ReplyEvent =
  | { kind: 'written'; reply: PendingReply }
  | { kind: 'failed'; clientMessageId: string; failure: ReplyFailure }
  | { kind: 'retried'; clientMessageId: string }
  /** It was posted, or the agent gave it up. */
  | { kind: 'gone'; clientMessageId: string }

/** Replies that are not messages yet, oldest first. */
export const reduceReplies = (replies: readonly PendingReply[], event: ReplyEvent): readonly PendingReply[] => {
  switch (event.kind) {
    case 'written':
      return [...replies, event.reply]
    case 'failed':
      return replies.map((reply) =>
        reply.clientMessageId === event.clientMessageId ? { ...reply, state: 'failed', failure: event.failure } : reply,
      )
    case 'retried':
      return replies.map((reply) =>
        reply.clientMessageId === event.clientMessageId ? { ...reply, state: 'sending', failure: null } : reply,
      )
    case 'gone':
      return replies.filter((reply) => reply.clientMessageId !== event.clientMessageId)
    default:
      return event satisfies never
  }
}
