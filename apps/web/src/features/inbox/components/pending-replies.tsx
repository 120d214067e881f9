import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { CircleAlert } from 'lucide-react'
import type { PendingReply } from '../replies/pending-reply.ts'

type PendingRepliesProps = {
  replies: readonly PendingReply[]
  onRetry: (reply: PendingReply) => void
  /** Puts the text back into the composer. */
  onEdit: (reply: PendingReply) => void
  onDiscard: (reply: PendingReply) => void
}

/** Replies that are not posted yet, or could not be. */
export const PendingReplies = ({ replies, onRetry, onEdit, onDiscard }: PendingRepliesProps) =>
  replies.map((reply) => (
    <li key={reply.clientMessageId} className="mt-2 flex flex-col items-end gap-1.5 ps-4 sm:ps-14 sm:pe-9.5">
      <p
        className={cn(
          'max-w-full rounded-2xl rounded-se-md border border-info-line bg-info-soft px-3.5 py-2 text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap text-ink',
          reply.state === 'sending' ? 'opacity-65' : 'border-danger-line bg-danger-soft',
        )}
      >
        {reply.text}
      </p>
      {reply.failure === null ? (
        <p className="text-xs text-subtle">Sending</p>
      ) : (
        <div role="alert" className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-xs text-danger-ink">
          <p className="flex items-center gap-1">
            <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
            Not sent. {reply.failure.message}
          </p>
          <span className="flex gap-1">
            {reply.failure.kind === 'retry' && (
              <Button size="sm" className="h-7" onClick={() => onRetry(reply)}>
                Send again
              </Button>
            )}
            <Button size="sm" className="h-7" onClick={() => onEdit(reply)}>
              Edit
            </Button>
            <Button size="sm" variant="ghost" className="h-7" onClick={() => onDiscard(reply)}>
              Discard
            </Button>
          </span>
        </div>
      )}
    </li>
  ))
