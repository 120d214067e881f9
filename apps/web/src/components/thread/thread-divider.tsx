import type { Message } from '@frontdesk/contracts/message'
import { Bot, Info, MessagesSquare, UserRoundCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatClock } from '../time/format-time.ts'

const iconOf = (message: Message) => {
  switch (message.content.notice) {
    case 'handed-over':
      return MessagesSquare
    case 'agent-joined':
      return UserRoundCheck
    case 'bot-returned':
      return Bot
    default:
      return Info
  }
}

const Line = ({ children }: { children: ReactNode }) => (
  <>
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
    {children}
    <span aria-hidden="true" className="h-px flex-1 bg-line" />
  </>
)

/** A line across the thread where it changes hands. */
export const ThreadDivider = ({ message }: { message: Message }) => {
  const Icon = iconOf(message)
  return (
    <li id={`message-${message.seq}`} className="mt-4 flex scroll-mt-24 items-center gap-3">
      <Line>
        <p className="flex max-w-[85%] items-center gap-1.5 text-center text-xs text-balance text-muted">
          <Icon aria-hidden="true" className="size-3.5 shrink-0 text-accent-ink" />
          <span>
            {message.text} <time className="text-subtle tabular-nums">{formatClock(message.createdAt)}</time>
          </span>
        </p>
      </Line>
    </li>
  )
}

/** The day that the messages below it are of. */
export const DayDivider = ({ text }: { text: string }) => (
  <li className="mt-5 flex items-center gap-3 first:mt-0">
    <Line>
      <p className="text-xs font-medium text-subtle">{text}</p>
    </Line>
  </li>
)
