import type { Message } from '@frontdesk/contracts/message'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { CircleHelp, Link2 } from 'lucide-react'
import { CopyButton } from '@/components/copy-button'

const linkTo = (message: Message) => `${window.location.origin}/admin/conversations/${message.conversationId}#message-${message.seq}`

/** Copies a link that opens the conversation at this message. */
export const MessageLink = ({ message }: { message: Message }) => (
  <CopyButton
    text={() => linkTo(message)}
    label="Copy link to this message"
    size="xs"
    icon={<Link2 aria-hidden="true" />}
    className="opacity-0 transition-opacity group-hover/message:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
  />
)

/** Opens and closes the explanation of a bot message. */
export const WhyButton = ({ seq, open, onPress }: { seq: number; open: boolean; onPress: () => void }) => (
  <Button
    id={`why-${seq}`}
    variant="ghost"
    size="sm"
    aria-expanded={open}
    aria-controls={open ? 'why-panel' : undefined}
    onClick={onPress}
    className={cn('-me-1 h-7 px-2 text-xs', open && 'bg-accent-soft text-accent-ink')}
  >
    <CircleHelp aria-hidden="true" className="size-3.5!" />
    Why?
  </Button>
)
