'use client'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { ErrorState } from '@frontdesk/ui/error-state'
import { Sheet } from '@frontdesk/ui/sheet'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { MessagesSquare, SquarePen } from 'lucide-react'
import { formatAgo } from '@/components/time/format-time'
import { useTRPC } from '@/lib/trpc'

type HistorySheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  currentId: string | null
  onChoose: (conversationId: string) => void
  onNew: () => void
}

const Loading = () => (
  <div role="status" className="flex flex-col gap-5">
    <span className="sr-only">Loading conversations</span>
    {['a', 'b', 'c', 'd'].map((key) => (
      <div key={key} className="flex flex-col gap-2">
        <Skeleton className="h-4 w-4/5" />
        <Skeleton className="h-3 w-1/4" />
      </div>
    ))}
  </div>
)

/** The visitor's earlier conversations, latest first. */
export const HistorySheet = ({ open, onOpenChange, currentId, onChoose, onNew }: HistorySheetProps) => {
  const trpc = useTRPC()
  const list = useQuery(trpc.conversation.list.queryOptions(undefined, { enabled: open, refetchOnMount: 'always', staleTime: 0 }))
  const conversations = list.data ?? []
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Earlier conversations"
      footer={
        <Button variant="primary" className="w-full" onClick={onNew}>
          <SquarePen aria-hidden="true" /> New conversation
        </Button>
      }
    >
      {list.isPending && <Loading />}
      {list.isError && list.data === undefined && <ErrorState onRetry={() => void list.refetch()} retrying={list.isFetching} />}
      {list.isSuccess && conversations.length === 0 && (
        <EmptyState
          icon={<MessagesSquare />}
          title="No conversations yet"
          description="What you write here is kept, so you can come back to it."
        />
      )}
      {conversations.length > 0 && (
        <ul className="-mx-2 flex flex-col gap-0.5">
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <button
                type="button"
                aria-current={conversation.id === currentId ? 'true' : undefined}
                onClick={() => onChoose(conversation.id)}
                className="flex w-full flex-col gap-1 rounded-lg px-3 py-2.5 text-start transition-colors hover:bg-hover aria-[current]:bg-accent-soft"
              >
                <span className="line-clamp-2 text-sm font-medium wrap-anywhere">{conversation.lastText}</span>
                <span className="flex items-center gap-2 text-xs text-muted">
                  {formatAgo(conversation.createdAt, Date.now())}
                  {conversation.owner === 'queue' && <Badge tone="warning">In line</Badge>}
                  {conversation.owner === 'human' && <Badge tone="info">{conversation.agentName ?? 'With a person'}</Badge>}
                  {conversation.status === 'resolved' && <Badge>Closed</Badge>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
