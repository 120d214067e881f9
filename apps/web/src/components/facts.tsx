import { cn } from '@frontdesk/ui/cn'
import type { ReactNode } from 'react'

/** Facts as label beside value. */
export const Facts = ({ className, children }: { className?: string; children: ReactNode }) => (
  <dl className={cn('grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-[0.8125rem]', className)}>{children}</dl>
)

export const Fact = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <>
    <dt className="text-muted">{label}</dt>
    <dd className="min-w-0 wrap-anywhere text-ink">{children}</dd>
  </>
)
