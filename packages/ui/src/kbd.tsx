import type { ReactNode } from 'react'
import { cn } from './cn.ts'

/** A key of the keyboard. */
export const Kbd = ({ className, children }: { className?: string; children: ReactNode }) => (
  <kbd
    className={cn(
      'inline-flex h-5 min-w-5 items-center justify-center rounded border border-line bg-sunken px-1 font-sans text-[0.6875rem] font-medium text-muted',
      className,
    )}
  >
    {children}
  </kbd>
)
