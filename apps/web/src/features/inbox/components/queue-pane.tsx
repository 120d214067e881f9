import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Keyboard } from 'lucide-react'
import { LoadError } from '@/components/load-error'
import { ConnectionMark } from '@/components/shell/connection-mark'
import { StaleNotice } from '@/components/stale-notice'
import type { useQueue } from '../hooks/use-queue.ts'
import { QueueList } from './queue-list.tsx'
import { QueueSkeleton } from './queue-skeleton.tsx'

type QueuePaneProps = {
  query: ReturnType<typeof useQueue>['query']
  openId: string | null
  unread: ReadonlySet<string>
  onOpen: (conversationId: string) => void
  onHelp: () => void
}

/** The list at the left; on narrow pages it makes room for the open conversation. */
export const QueuePane = ({ query, openId, unread, onOpen, onHelp }: QueuePaneProps) => (
  <div
    className={cn(
      'w-full min-w-0 flex-col border-e border-line bg-surface md:flex md:w-80 md:shrink-0 2xl:w-88',
      openId === null ? 'flex' : 'hidden',
    )}
  >
    <header className="flex h-14 shrink-0 items-center gap-3 ps-5 pe-3">
      <h1 className="flex-1 text-base font-semibold text-ink">Inbox</h1>
      <ConnectionMark />
      <IconButton label="Keyboard shortcuts" size="sm" onClick={onHelp}>
        <Keyboard aria-hidden="true" />
      </IconButton>
    </header>
    {query.isRefetchError && <StaleNotice error={query.error} className="mx-3 mb-2" />}
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {query.data !== undefined ? (
        <QueueList queue={query.data} readAt={query.dataUpdatedAt} openId={openId} unread={unread} onOpen={onOpen} />
      ) : query.isError ? (
        <LoadError error={query.error} what="The queue" onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : (
        <QueueSkeleton />
      )}
    </div>
  </div>
)
