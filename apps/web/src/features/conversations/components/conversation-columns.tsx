import type { ConversationItem } from '@frontdesk/services/conversation/search-conversations'
import { Badge } from '@frontdesk/ui/badge'
import { cn } from '@frontdesk/ui/cn'
import Link from 'next/link'
import type { Column } from '@/components/data-table/data-table'
import { channelLabels, outcomeLabels, ownerLabels, statusLabels } from '@/components/labels/conversation-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { personName } from '@/components/labels/person-name'
import { toTitle } from '@/components/labels/to-title'
import { TimeAgo } from '@/components/time/time-ago'

const Owner = ({ item }: { item: ConversationItem }) =>
  item.owner === 'human' && item.assigneeName !== null ? (
    <Badge tone="info">{item.assigneeName}</Badge>
  ) : (
    <LabelBadge label={ownerLabels[item.owner]} />
  )

const LastMessage = ({ item, now }: { item: ConversationItem; now: number }) => (
  <div className="flex min-w-0 flex-col gap-1">
    <span className="flex items-baseline justify-between gap-3 md:hidden">
      <span className="truncate text-[0.8125rem] font-medium text-ink">{personName(item.visitorName)}</span>
      <TimeAgo at={item.lastMessageAt} now={now} className="text-xs text-subtle" />
    </span>
    <Link
      href={`/admin/conversations/${item.id}`}
      className="line-clamp-2 wrap-anywhere text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus md:line-clamp-1"
    >
      {item.lastText || 'No text'}
    </Link>
    <span className="flex flex-wrap gap-1 md:hidden">
      <LabelBadge label={statusLabels[item.status]} />
      <Owner item={item} />
      {item.outcome !== null && <LabelBadge label={outcomeLabels[item.outcome]} />}
    </span>
  </div>
)

const Visitor = ({ item }: { item: ConversationItem }) => (
  <span className="block max-w-44 min-w-0">
    <span className={cn('block truncate', item.visitorName === null ? 'text-muted' : 'font-medium text-ink')}>
      {personName(item.visitorName)}
    </span>
    {item.visitorEmail !== null && <span className="block truncate text-xs text-muted">{item.visitorEmail}</span>}
  </span>
)

/** The list's columns; on narrow pages the first one tells it all. */
export const conversationColumns = (now: number): Column<ConversationItem>[] => [
  {
    id: 'message',
    header: 'Last message',
    cell: (item) => <LastMessage item={item} now={now} />,
    className: 'w-full md:min-w-60 md:max-w-0 ps-4 md:ps-6',
  },
  { id: 'visitor', header: 'Visitor', cell: (item) => <Visitor item={item} />, className: 'hidden md:table-cell' },
  {
    id: 'channel',
    header: 'Channel',
    cell: (item) => <span className="whitespace-nowrap text-muted">{channelLabels[item.channel].text}</span>,
    className: 'hidden xl:table-cell',
  },
  { id: 'status', header: 'Status', cell: (item) => <LabelBadge label={statusLabels[item.status]} />, className: 'hidden md:table-cell' },
  { id: 'owner', header: 'Owner', cell: (item) => <Owner item={item} />, className: 'hidden md:table-cell' },
  {
    id: 'outcome',
    header: 'Outcome',
    cell: (item) =>
      item.outcome === null ? <span className="text-subtle">None yet</span> : <LabelBadge label={outcomeLabels[item.outcome]} />,
    className: 'hidden lg:table-cell',
  },
  {
    id: 'intent',
    header: 'Intent',
    cell: (item) => <span className="whitespace-nowrap text-muted">{item.intent === null ? '' : toTitle(item.intent)}</span>,
    className: 'hidden xl:table-cell',
  },
  {
    id: 'time',
    header: 'Last',
    cell: (item) => <TimeAgo at={item.lastMessageAt} now={now} className="text-muted" />,
    className: 'hidden text-end md:table-cell md:pe-6',
  },
]
