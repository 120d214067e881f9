import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Kbd } from '@frontdesk/ui/kbd'
import { ArrowLeft, CheckCheck, PanelRight, Undo2 } from 'lucide-react'
import { ownerLabels, statusLabels } from '@/components/labels/conversation-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { personName } from '@/components/labels/person-name'
import type { ThreadData } from '@/components/thread/thread-data'
import type { useConversationActions } from '../hooks/use-conversation-actions.ts'
import type { Access } from '../thread/decide-access.ts'

export type ThreadActions = ReturnType<typeof useConversationActions>

type ThreadHeaderProps = {
  thread: ThreadData
  access: Access
  actions: ThreadActions
  keys: boolean
  onBack: () => void
  onDetails: () => void
}

const Owner = ({ thread, access }: { thread: ThreadData; access: Access }) => {
  const { owner, status, agentName } = thread.conversation
  if (status === 'resolved') return <LabelBadge label={statusLabels.resolved} />
  if (access.kind === 'mine') return <Badge tone="info">With you</Badge>
  if (owner === 'human') return <Badge tone="info">With {agentName ?? 'a colleague'}</Badge>
  return <LabelBadge label={ownerLabels[owner]} />
}

const Key = ({ shown, children }: { shown: boolean; children: string }) =>
  shown ? (
    <span aria-hidden="true" className="hidden lg:inline">
      <Kbd className="border-current/25 bg-transparent text-current opacity-80">{children}</Kbd>
    </span>
  ) : null

/** On narrow pages the way back from a conversation to the list. */
export const BackButton = ({ onBack }: { onBack: () => void }) => (
  <IconButton label="Back to the list" tooltip={false} className="md:hidden" onClick={onBack}>
    <ArrowLeft aria-hidden="true" className="rtl:rotate-180" />
  </IconButton>
)

/** Whose conversation this is, and what can be done with it. */
export const ThreadHeader = ({ thread, access, actions, keys, onBack, onDetails }: ThreadHeaderProps) => {
  const input = { conversationId: thread.conversation.id }
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-surface ps-2 pe-3 md:ps-5">
      <BackButton onBack={onBack} />
      <div className="flex min-w-0 flex-1 items-center gap-2.5">
        <h2 className="truncate text-sm font-semibold text-ink">{personName(thread.customer?.name)}</h2>
        <Owner thread={thread} access={access} />
      </div>
      {access.kind === 'takeable' && (
        <Button variant="primary" size="sm" loading={actions.take.isPending} onClick={() => actions.take.mutate(input)}>
          Take <Key shown={keys}>T</Key>
        </Button>
      )}
      {access.kind === 'mine' && (
        <>
          <Button size="sm" loading={actions.giveBack.isPending} onClick={() => actions.giveBack.mutate(input)}>
            <Undo2 aria-hidden="true" />
            <span className="max-sm:sr-only">Give back</span> <Key shown={keys}>B</Key>
          </Button>
          <Button variant="primary" size="sm" loading={actions.resolve.isPending} onClick={() => actions.resolve.mutate(input)}>
            <CheckCheck aria-hidden="true" />
            <span className="max-sm:sr-only">Resolve</span> <Key shown={keys}>E</Key>
          </Button>
        </>
      )}
      <IconButton label="Customer and context" className="xl:hidden" onClick={onDetails}>
        <PanelRight aria-hidden="true" className="rtl:rotate-180" />
      </IconButton>
    </header>
  )
}
