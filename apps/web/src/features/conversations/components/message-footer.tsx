import type { Message } from '@frontdesk/contracts/message'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { CircleHelp, Link2 } from 'lucide-react'
import { CopyButton } from '@/components/copy-button'

type MessageFooterProps = { message: Message; whyOpen: boolean; onWhy: () => void }

const linkTo = (message: Message) => `${window.location.origin}/admin/conversations/${message.conversationId}#message-${message.seq}`

/** Under a message: why the bot wrote it, and a link to it. */
export const MessageFooter = ({ message, whyOpen, onWhy }: MessageFooterProps) => (
  <div className="-mx-1 flex items-center gap-0.5">
    {message.sender === 'bot' && (
      <Button
        id={`why-${message.seq}`}
        variant="ghost"
        size="sm"
        aria-expanded={whyOpen}
        aria-controls="why-panel"
        onClick={onWhy}
        className={cn('h-7 px-2 text-xs', whyOpen && 'bg-accent-soft text-accent-ink')}
      >
        <CircleHelp aria-hidden="true" className="size-3.5!" />
        Why?
      </Button>
    )}
    <CopyButton
      text={() => linkTo(message)}
      label="Copy link to this message"
      size="xs"
      icon={<Link2 aria-hidden="true" />}
      className="opacity-0 transition-opacity group-hover/message:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    />
  </div>
)
