'use client'
import type { QuickReply } from '@frontdesk/contracts/message'
import { useChat } from './chat-context.tsx'

/** Answers to press instead of typing. */
export const QuickReplies = ({ replies }: { replies: readonly QuickReply[] }) => {
  const { send } = useChat()
  return (
    <ul aria-label="Suggested answers" className="flex animate-fade flex-wrap gap-2">
      {replies.map((reply) => (
        <li key={`${reply.value}-${reply.label}`} className="max-w-full">
          <button
            type="button"
            onClick={() => send(reply.label, { kind: 'quick-reply', value: reply.value })}
            className="min-h-9 max-w-full rounded-full border border-accent-line bg-surface px-3.5 py-1.5 text-start text-sm font-medium text-accent-ink transition-colors hover:border-accent hover:bg-accent-soft"
          >
            {reply.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
