import type { ReactNode } from 'react'
import { cn } from './cn.ts'

type EmptyStateProps = { icon?: ReactNode; title: string; description?: ReactNode; action?: ReactNode; className?: string }

/** What a list shows when it holds nothing: why, and what to do next. */
export const EmptyState = ({ icon, title, description, action, className }: EmptyStateProps) => (
  <div className={cn('flex flex-col items-center justify-center gap-1 px-6 py-12 text-center', className)}>
    {icon !== undefined && (
      <span
        aria-hidden="true"
        className="mb-3 grid size-10 place-items-center rounded-xl border border-line bg-surface text-muted shadow-card [&_svg]:size-5"
      >
        {icon}
      </span>
    )}
    <p className="text-sm font-semibold text-ink">{title}</p>
    {description !== undefined && <p className="max-w-sm text-sm text-balance text-muted">{description}</p>}
    {action !== undefined && <div className="mt-4">{action}</div>}
  </div>
)
