import { cn } from '@frontdesk/ui/cn'
import type { MouseEvent } from 'react'
import { labelHandoffReason } from '@/components/labels/handoff-reason-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { personName } from '@/components/labels/person-name'
import { TimeAgo } from '@/components/time/time-ago'
import type { QueueItem as Item } from '../queue/queue-data.ts'
import { WaitClock } from './wait-clock.tsx'

type QueueItemProps = {
  item: Item
  /** Seconds waited by now; null for a conversation that somebody has. */
  waitedSeconds: number | null
  open: boolean
  unread: boolean
  now: number
  onOpen: (conversationId: string) => void
}

const isPlainClick = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A conversation in the list. */
export const QueueItem = ({ item, waitedSeconds, open, unread, now, onOpen }: QueueItemProps) => {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    onOpen(item.conversationId)
  }
  const text = waitedSeconds === null ? item.lastText || item.summary : item.summary || item.lastText
  return (
    <li>
      <a
        href={`/inbox?conversation=${item.conversationId}`}
        id={`queue-${item.conversationId}`}
        aria-current={open ? 'true' : undefined}
        onClick={follow}
        className={cn(
          'relative block rounded-lg px-3 py-2.5 transition-colors focus-visible:outline-offset-[-2px]',
          open ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className={cn('flex min-w-0 items-center gap-1.5 text-sm text-ink', unread ? 'font-semibold' : 'font-medium')}>
            {unread && (
              <span className="size-2 shrink-0 rounded-full bg-accent">
                <span className="sr-only">New message</span>
              </span>
            )}
            <span className="truncate">{personName(item.customerName)}</span>
          </span>
          {waitedSeconds === null ? (
            item.lastMessageAt !== null && <TimeAgo at={item.lastMessageAt} now={now} className="text-xs text-subtle" />
          ) : (
            <WaitClock seconds={waitedSeconds} />
          )}
        </span>
        <span className={cn('mt-0.5 line-clamp-2 text-[0.8125rem] leading-5 wrap-anywhere', unread ? 'text-ink' : 'text-muted')}>
          {text}
        </span>
        <span className="mt-1.5 flex">
          <LabelBadge label={labelHandoffReason(item.reason)} />
        </span>
      </a>
    </li>
  )
}
