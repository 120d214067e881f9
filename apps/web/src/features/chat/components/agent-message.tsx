'use client'
import { Avatar } from '@frontdesk/ui/avatar'
import { cn } from '@frontdesk/ui/cn'
import { Markdown } from '@/components/markdown/markdown'
import { formatClock } from '@/components/time/format-time'
import type { AgentRow } from '../rows/row.ts'
import { useChat } from './chat-context.tsx'

const noMarkers: ReadonlySet<number> = new Set()

/** What a person of the team wrote. */
export const AgentMessage = ({ row }: { row: AgentRow }) => {
  const { linkHosts } = useChat()
  return (
    <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pe-6 sm:pe-20" data-sender="agent">
      <div className="flex items-end">{row.closesGroup && <Avatar name={row.author} className="size-7" />}</div>
      <div className="flex min-w-0 flex-col items-start gap-1">
        {row.opensGroup ? (
          <span className="ps-1 text-[0.8125rem] font-medium text-muted">{row.author}</span>
        ) : (
          <span className="sr-only">{row.author}</span>
        )}
        <div
          className={cn(
            'max-w-full rounded-2xl border border-line bg-surface px-3.5 py-2 text-[0.9375rem] leading-relaxed shadow-card',
            row.closesGroup && 'rounded-es-md',
          )}
        >
          <Markdown text={row.text} linkHosts={linkHosts} markers={noMarkers} streaming={false} />
        </div>
      </div>
      {row.closesGroup && (
        <time dateTime={row.at} className="col-start-2 ps-1 pt-1 text-xs text-subtle">
          {formatClock(row.at)}
        </time>
      )}
    </div>
  )
}
