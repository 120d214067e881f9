'use client'
import { Hourglass } from 'lucide-react'
import { useNow } from '../hooks/use-now.ts'

/** Counts down until a message that came too fast goes out by itself. `until` is epoch milliseconds, null for no limit. */
export const LimitBanner = ({ until }: { until: number | null }) => {
  const now = useNow(500, until !== null)
  const seconds = until === null ? 0 : Math.ceil((until - now) / 1000)
  return (
    <>
      {seconds > 0 && (
        <p className="mb-2 flex animate-fade items-center justify-center gap-2 rounded-xl border border-warning-line bg-warning-soft px-3 py-2 text-[0.8125rem] font-medium text-warning-ink">
          <Hourglass aria-hidden="true" className="size-4 shrink-0" />
          <span>
            You are writing quickly. Your message sends by itself in <span className="tabular-nums">{seconds} s</span>
          </span>
        </p>
      )}
      <span role="status" className="sr-only">
        {until === null ? '' : 'You are writing quickly. Your message is kept and sends by itself in a moment.'}
      </span>
    </>
  )
}
