import { cn } from '@frontdesk/ui/cn'
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'

type WhySectionProps = {
  icon: LucideIcon
  title: string /** One sentence for who has never seen this. */
  about?: string
  aside?: ReactNode
  last?: boolean
  children: ReactNode
}

/** One station on the way from the message to the answer. */
export const WhySection = ({ icon: Icon, title, about, aside, last = false, children }: WhySectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="relative flex gap-3.5 pb-7 last:pb-2">
      {!last && <span aria-hidden="true" className="absolute start-3.5 top-8 bottom-0 w-px bg-line" />}
      <span
        aria-hidden="true"
        className="z-1 grid size-7 shrink-0 place-items-center rounded-full border border-line bg-surface text-accent-ink shadow-card"
      >
        <Icon className="size-3.5" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2.5 pt-1">
        <div>
          <div className="flex items-baseline justify-between gap-3">
            <h3 id={id} className="text-sm font-semibold text-ink">
              {title}
            </h3>
            {aside !== undefined && <span className="text-xs text-muted tabular-nums">{aside}</span>}
          </div>
          {about !== undefined && <p className="mt-0.5 text-xs leading-4.5 text-muted">{about}</p>}
        </div>
        {children}
      </div>
    </section>
  )
}

/** A short note inside a station. */
export const WhyNote = ({ children, className }: { children: ReactNode; className?: string }) => (
  <p className={cn('text-[0.8125rem] leading-5 text-ink', className)}>{children}</p>
)
