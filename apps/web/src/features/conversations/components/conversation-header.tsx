import { Badge } from '@frontdesk/ui/badge'
import { buttonClass } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { ArrowLeft, Link2, PanelRight } from 'lucide-react'
import Link from 'next/link'
import { CopyButton } from '@/components/copy-button'
import { ownerLabels, statusLabels } from '@/components/labels/conversation-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { personName } from '@/components/labels/person-name'
import type { ThreadData } from '@/components/thread/thread-data'

/** Whose conversation it is and how it stands. */
export const ConversationHeader = ({ thread, onContext }: { thread: ThreadData | undefined; onContext: () => void }) => (
  <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-surface ps-2 pe-3 md:ps-4">
    <Link
      href="/admin/conversations"
      aria-label="Back to the conversations"
      className={cn(buttonClass({ variant: 'ghost', size: 'sm' }), 'size-9 px-0')}
    >
      <ArrowLeft aria-hidden="true" className="rtl:rotate-180" />
    </Link>
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <h1 className="truncate text-sm font-semibold text-ink">
        {thread === undefined ? 'Conversation' : personName(thread.customer?.name)}
      </h1>
      {thread !== undefined && (
        <>
          <LabelBadge label={statusLabels[thread.conversation.status]} />
          {thread.conversation.owner === 'human' && thread.conversation.agentName !== null ? (
            <Badge tone="info">{thread.conversation.agentName}</Badge>
          ) : (
            <LabelBadge label={ownerLabels[thread.conversation.owner]} />
          )}
        </>
      )}
    </div>
    <CopyButton
      text={() => `${window.location.origin}${window.location.pathname}`}
      label="Copy link to this conversation"
      size="sm"
      icon={<Link2 aria-hidden="true" />}
    />
    <IconButton label="Customer and context" size="sm" className="xl:hidden" onClick={onContext}>
      <PanelRight aria-hidden="true" className="rtl:rotate-180" />
    </IconButton>
  </header>
)
