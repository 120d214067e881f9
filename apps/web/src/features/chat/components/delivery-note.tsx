'use client'
import { Check, CircleAlert, Clock, RotateCw } from 'lucide-react'
import { formatClock } from '@/components/time/format-time'
import { useNow } from '../hooks/use-now.ts'
import type { VisitorRow } from '../rows/row.ts'
import { useChat } from './chat-context.tsx'

const linkClass = 'rounded font-semibold underline decoration-1 underline-offset-2 hover:no-underline'

const Countdown = ({ until }: { until: number }) => {
  const now = useNow(500, true)
  const seconds = Math.max(1, Math.ceil((until - now) / 1000))
  return (
    <span className="flex items-center gap-1 text-warning-ink">
      <Clock aria-hidden="true" className="size-3" /> Sends in <span className="tabular-nums">{seconds} s</span>
    </span>
  )
}

const Failed = ({ row }: { row: VisitorRow }) => {
  const { retry, discard, sendAnew } = useChat()
  const { entry, delivery } = row
  if (entry === null || delivery.state !== 'failed') return null
  const gone = delivery.code === 'not-found' || delivery.code === 'forbidden'
  return (
    <span role="alert" className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-danger-ink">
      <span className="flex items-center gap-1">
        <CircleAlert aria-hidden="true" className="size-3 shrink-0" /> Not sent.{' '}
        {gone ? 'This conversation is no longer open to you.' : delivery.reason}
      </span>
      {gone ? (
        <button type="button" className={linkClass} onClick={() => sendAnew(entry)}>
          Send in a new conversation
        </button>
      ) : (
        <button type="button" className={linkClass} onClick={() => retry(entry)}>
          Retry
        </button>
      )}
      <button type="button" className={linkClass} onClick={() => discard(entry)}>
        Delete
      </button>
    </span>
  )
}

/** How far a message has come, in words. */
export const DeliveryNote = ({ row, latest }: { row: VisitorRow; latest: boolean }) => {
  const { retry } = useChat()
  const { delivery, entry } = row
  switch (delivery.state) {
    case 'sent':
      return (
        <span className="flex items-center gap-1 text-subtle">
          <time dateTime={row.at}>{formatClock(row.at)}</time>
          {latest && (
            <>
              <Check aria-hidden="true" className="size-3" /> Sent
            </>
          )}
        </span>
      )
    case 'sending':
      return <span className="text-subtle">Sending…</span>
    case 'waiting':
      return (
        <span className="flex items-center gap-2 text-warning-ink">
          <span className="flex items-center gap-1">
            <RotateCw aria-hidden="true" className="size-3" /> Waiting to send
          </span>
          {entry !== null && entry.attempts > 0 && (
            <button type="button" className={linkClass} onClick={() => retry(entry)}>
              Retry
            </button>
          )}
        </span>
      )
    case 'limited':
      return <Countdown until={delivery.until} />
    case 'failed':
      return <Failed row={row} />
    default:
      return delivery satisfies never
  }
}
