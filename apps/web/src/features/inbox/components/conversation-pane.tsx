import { EmptyState } from '@frontdesk/ui/empty-state'
import { Kbd } from '@frontdesk/ui/kbd'
import { Sheet } from '@frontdesk/ui/sheet'
import { MessagesSquare } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { LoadError } from '@/components/load-error'
import { ThreadSkeleton } from '@/components/thread/thread-skeleton'
import type { useThreadQuery } from '../hooks/use-thread-query.ts'
import type { Access } from '../thread/decide-access.ts'
import { ContextPanel } from './context-panel.tsx'
import { BackButton, ThreadHeader } from './thread-header.tsx'
import { ThreadPane } from './thread-pane.tsx'

type ConversationPaneProps = Omit<ComponentProps<typeof ThreadPane>, 'thread' | 'access'> & {
  query: ReturnType<typeof useThreadQuery>
  access: Access | null
  keys: boolean
  onBack: () => void
}

/** What stands in the middle while nothing is open. */
export const NothingOpen = ({ keys }: { keys: boolean }) => (
  <div className="hidden flex-1 place-items-center md:grid">
    <EmptyState
      icon={<MessagesSquare />}
      title="No conversation is open"
      description={
        keys ? (
          <>
            Pick one from the list, or press <Kbd>J</Kbd> to start at the top.
          </>
        ) : (
          'Pick one from the list.'
        )
      }
    />
  </div>
)

/** The open conversation with its context beside it, or in a sheet where there is no room. */
export const ConversationPane = ({ query, access, keys, onBack, ...pane }: ConversationPaneProps) => {
  const [details, setDetails] = useState(false)
  const { data: thread } = query
  if (thread === undefined || access === null) {
    return (
      <section aria-label="Conversation" className="flex min-w-0 flex-1 flex-col">
        <div className="flex h-14 shrink-0 items-center border-b border-line bg-surface ps-2">
          <BackButton onBack={onBack} />
        </div>
        <div className="mx-auto w-full max-w-3xl px-4 py-5 md:px-6">
          {query.isError ? (
            <LoadError
              error={query.error}
              what="This conversation"
              byAddress
              onRetry={() => void query.refetch()}
              retrying={query.isFetching}
            />
          ) : (
            <ThreadSkeleton />
          )}
        </div>
      </section>
    )
  }
  return (
    <>
      <section aria-label="Conversation" className="flex min-w-0 flex-1 flex-col">
        <ThreadHeader
          thread={thread}
          access={access}
          actions={pane.actions}
          keys={keys}
          onBack={onBack}
          onDetails={() => setDetails(true)}
        />
        <ThreadPane thread={thread} access={access} {...pane} />
      </section>
      <aside aria-label="Context" className="hidden w-80 shrink-0 overflow-y-auto border-s border-line bg-surface xl:block">
        <ContextPanel thread={thread} />
      </aside>
      <Sheet open={details} onOpenChange={setDetails} title="Context">
        <div className="-mx-5 -my-4">
          <ContextPanel thread={thread} />
        </div>
      </Sheet>
    </>
  )
}
