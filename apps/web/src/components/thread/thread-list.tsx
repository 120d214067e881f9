import type { Message } from '@frontdesk/contracts/message'
import { type ReactNode, useMemo } from 'react'
import { formatDay } from '../time/format-time.ts'
import { buildThreadRows } from './build-thread-rows.ts'
import { decideCardStates } from './decide-card-states.ts'
import { MessageItem } from './message-item.tsx'
import { DayDivider, ThreadDivider } from './thread-divider.tsx'

type ThreadListProps = {
  messages: readonly Message[]
  visitorName: string
  now: number
  /** `seq` of the message the address points at, and of the one that is being looked at. */
  foundSeq?: number | null
  openSeq?: number | null
  aside?: (message: Message) => ReactNode
  footer?: (message: Message) => ReactNode
  /** What is not a message yet: replies on their way, who is writing. */
  children?: ReactNode
}

/** A conversation from its first message to its last. */
export const ThreadList = ({ messages, visitorName, now, foundSeq = null, openSeq = null, aside, footer, children }: ThreadListProps) => {
  const rows = useMemo(() => buildThreadRows(messages), [messages])
  const cards = useMemo(() => decideCardStates(messages), [messages])
  return (
    <ol className="flex flex-col">
      {rows.map((row) => {
        if (row.kind === 'day') return <DayDivider key={row.key} text={formatDay(row.at, now)} />
        if (row.kind === 'divider') return <ThreadDivider key={row.key} message={row.message} />
        const { card } = row.message.content
        const state = card !== undefined && card.kind !== 'info' ? cards.get(card.actionRunId) : undefined
        return (
          <MessageItem
            key={row.key}
            row={row}
            cardState={state ?? 'open'}
            visitorName={visitorName}
            highlight={row.message.seq === foundSeq ? 'found' : row.message.seq === openSeq ? 'open' : null}
            aside={aside?.(row.message)}
            footer={footer?.(row.message)}
          />
        )
      })}
      {children}
    </ol>
  )
}
