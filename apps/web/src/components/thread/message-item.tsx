import type { Message } from '@frontdesk/contracts/message'
import { Avatar } from '@frontdesk/ui/avatar'
import { cn } from '@frontdesk/ui/cn'
import { Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatClock, formatStamp } from '../time/format-time.ts'
import type { MessageRow } from './build-thread-rows.ts'
import type { CardState } from './decide-card-states.ts'
import { describeReply } from './describe-reply.ts'
import { MessageCard } from './message-card.tsx'
import { MessageOffers, MessageSources, NoticeBadge } from './message-extras.tsx'
import { MessageText } from './message-text.tsx'

type MessageItemProps = {
  row: MessageRow
  cardState: CardState
  visitorName: string
  /** `found`: the address points at it; `open`: it is being looked at. */
  highlight: 'found' | 'open' | null
  /** Stands beside the bubble. */
  aside?: ReactNode
  /** Stands under the message. */
  footer?: ReactNode
}

const bubbles: Record<Message['sender'], string> = {
  visitor: 'rounded-ss-md border-line bg-surface shadow-card',
  bot: 'rounded-se-md border-transparent bg-accent-soft',
  agent: 'rounded-se-md border-info-line bg-info-soft',
  system: 'border-line bg-sunken',
}

const authorOf = ({ sender, content }: Message, visitorName: string): string => {
  if (sender === 'visitor') return visitorName
  return sender === 'agent' ? (content.authorName ?? 'Agent') : 'Assistant'
}

const Author = ({ row, name }: { row: MessageRow; name: string }) => {
  const { createdAt, content } = row.message
  const how = describeReply(content.reply)
  return (
    <p className={cn('flex flex-wrap items-baseline gap-x-1.5 text-xs', !row.opensGroup && how === null && 'sr-only')}>
      {row.opensGroup ? <span className="font-medium text-ink">{name}</span> : <span className="sr-only">{name}</span>}
      {how !== null && <span className="text-subtle">{how}</span>}
      <time dateTime={createdAt} title={formatStamp(createdAt)} className="text-subtle tabular-nums">
        {formatClock(createdAt)}
      </time>
    </p>
  )
}

/** One message: the visitor's at the start of the line, the team's and the assistant's at its end. */
export const MessageItem = ({ row, cardState, visitorName, highlight, aside, footer }: MessageItemProps) => {
  const { message } = row
  const { content, sender } = message
  const mine = sender !== 'visitor'
  const name = authorOf(message, visitorName)
  return (
    <li
      id={`message-${message.seq}`}
      data-sender={sender}
      className={cn(
        'group/message flex scroll-mt-24 gap-2.5 rounded-xl transition-colors duration-700',
        mine ? 'flex-row-reverse ps-4 sm:ps-14' : 'pe-4 sm:pe-14',
        row.opensGroup ? 'mt-4' : 'mt-1',
        highlight === 'found' && 'bg-note-soft ring-8 ring-note-soft',
        highlight === 'open' && 'bg-surface shadow-[0_0_0_8px_var(--surface),0_0_0_9px_var(--accent-line)]',
      )}
    >
      <span className="mt-5 hidden w-7 shrink-0 sm:block">
        {row.opensGroup &&
          (sender === 'bot' ? (
            <Avatar name={name} icon={<Sparkles />} className="size-7 bg-accent-soft text-accent-ink" />
          ) : (
            <Avatar name={name} className="size-7" />
          ))}
      </span>
      <div className={cn('flex min-w-0 flex-1 flex-col gap-1.5', mine ? 'items-end' : 'items-start')}>
        <Author row={row} name={name} />
        <NoticeBadge notice={content.notice} />
        {message.text.trim() !== '' && (
          <div className={cn('flex max-w-full items-center gap-1', mine && 'flex-row-reverse')}>
            <div className={cn('min-w-0 rounded-2xl border px-3.5 py-2 text-sm leading-relaxed text-ink', bubbles[sender])}>
              <MessageText message={message} />
            </div>
            {aside}
          </div>
        )}
        {content.card !== undefined && <MessageCard card={content.card} state={cardState} />}
        {content.citations !== undefined && content.citations.length > 0 && <MessageSources citations={content.citations} />}
        <MessageOffers content={content} />
        {footer}
      </div>
    </li>
  )
}
