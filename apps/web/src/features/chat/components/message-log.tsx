'use client'
import { cn } from '@frontdesk/ui/cn'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { formatDay } from '@/components/time/format-time'
import { useStickToEnd } from '../hooks/use-stick-to-end.ts'
import type { Row } from '../rows/row.ts'
import { AgentMessage } from './agent-message.tsx'
import { BotMessage } from './bot-message.tsx'
import { Divider } from './divider.tsx'
import { VisitorMessage } from './visitor-message.tsx'

type MessageLogProps = {
  rows: readonly Row[]
  /** A turn is being worked on. */
  working: boolean
  /** History is still being fetched: nothing in it is news to announce. */
  loading: boolean
  /** Drawn instead of rows while there are none. */
  empty: ReactNode
  /** Drawn after the last row: typing, notices. */
  children: ReactNode
}

const spacing = (row: Row) => {
  if (row.kind === 'day' || row.kind === 'divider') return 'py-3'
  return row.opensGroup ? 'pt-5' : 'pt-1.5'
}

const RowView = ({
  row,
  working,
  latestBot,
  latestVisitor,
}: {
  row: Row
  working: boolean
  latestBot: string | null
  latestVisitor: string | null
}) => {
  switch (row.kind) {
    case 'visitor':
      return <VisitorMessage row={row} latest={row.key === latestVisitor} />
    case 'bot':
      return <BotMessage row={row} working={working} latest={row.key === latestBot} />
    case 'agent':
      return <AgentMessage row={row} />
    case 'divider':
      return <Divider row={row} />
    case 'day':
      return (
        <p className="text-center text-xs font-medium text-subtle">
          <time dateTime={row.at}>{formatDay(row.at, Date.now())}</time>
        </p>
      )
    default:
      return row satisfies never
  }
}

/** The conversation, newest at the bottom. Screen readers hear new messages, not the ones that were there. */
export const MessageLog = ({ rows, working, loading, empty, children }: MessageLogProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const latestBot = rows.findLast((row) => row.kind === 'bot')?.key ?? null
  const latestVisitor = rows.findLast((row) => row.kind === 'visitor')?.key ?? null
  const { away, toEnd } = useStickToEnd(scroller, { last: rows.at(-1)?.key ?? null, own: latestVisitor })
  return (
    <div className="relative flex min-h-32 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        id="conversation"
        aria-label="Conversation"
        aria-live={loading ? 'off' : 'polite'}
        aria-relevant="additions"
        aria-busy={loading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex-1 overflow-y-auto overscroll-contain [scrollbar-gutter:stable_both-edges] focus-visible:outline-offset-[-3px]"
      >
        <div className="mx-auto flex min-h-full w-full max-w-[47.5rem] flex-col px-4 pt-2 pb-6 sm:px-6">
          {rows.length === 0 && empty}
          {rows.map((row) => (
            <div key={row.key} className={cn('animate-rise', spacing(row))}>
              <RowView row={row} working={working} latestBot={latestBot} latestVisitor={latestVisitor} />
            </div>
          ))}
          {children}
          <span id="conversation-end" tabIndex={-1} className="outline-none!" />
        </div>
      </div>
      {away && (
        <button
          type="button"
          onClick={() => toEnd(true)}
          className="absolute inset-x-0 bottom-3 mx-auto flex h-9 w-fit animate-fade items-center gap-1.5 rounded-full border border-line bg-raised px-3.5 text-[0.8125rem] font-medium text-ink shadow-float hover:bg-sunken"
        >
          <ArrowDown aria-hidden="true" className="size-4" /> Latest messages
        </button>
      )}
    </div>
  )
}
