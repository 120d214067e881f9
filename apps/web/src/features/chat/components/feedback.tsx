'use client'
import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Popover } from '@frontdesk/ui/popover'
import { Textarea } from '@frontdesk/ui/textarea'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { useChat } from './chat-context.tsx'

const reasons = ['It is wrong', 'It misses my question', 'It is hard to follow', 'Something else']
const maxReason = 500

/** Was this answer of use? A thumb down asks why; both can be changed later. */
export const Feedback = ({ messageId }: { messageId: string }) => {
  const { ratings, rate } = useChat()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const [detail, setDetail] = useState('')
  const rating = ratings[messageId]

  const openChanged = (next: boolean) => {
    setOpen(next)
    if (next && rating !== -1) rate(messageId, -1)
  }
  const submit = () => {
    rate(
      messageId,
      -1,
      [reason, detail.trim()]
        .filter((part) => part !== null && part !== '')
        .join(': ')
        .slice(0, maxReason),
    )
    setOpen(false)
  }
  return (
    <fieldset className="flex items-center gap-0.5" aria-label="Rate this answer">
      <IconButton label="This helped" size="xs" aria-pressed={rating === 1} onClick={() => rate(messageId, 1)}>
        <ThumbsUp aria-hidden="true" />
      </IconButton>
      <Popover
        open={open}
        onOpenChange={openChanged}
        title="What was wrong with this answer?"
        trigger={
          <IconButton label="This did not help" tooltip={false} size="xs" aria-pressed={rating === -1}>
            <ThumbsDown aria-hidden="true" />
          </IconButton>
        }
      >
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap gap-1.5">
            {reasons.map((option) => (
              <button
                key={option}
                type="button"
                aria-pressed={reason === option}
                onClick={() => setReason(reason === option ? null : option)}
                className="min-h-7 rounded-full border border-line px-2.5 text-xs font-medium text-muted transition-colors hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
              >
                {option}
              </button>
            ))}
          </div>
          <Textarea
            rows={2}
            aria-label="Tell us more (optional)"
            placeholder="Tell us more (optional)"
            maxLength={maxReason - 40}
            value={detail}
            onChange={(event) => setDetail(event.target.value)}
            className="resize-none"
          />
          <Button variant="primary" size="sm" className="self-end" disabled={reason === null && detail.trim() === ''} onClick={submit}>
            Send feedback
          </Button>
        </div>
      </Popover>
    </fieldset>
  )
}
