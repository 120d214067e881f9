import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A table that scrolls sideways inside its own frame. Compose with `TableHead`, `TableRow`, `TableCell`. */
export const Table = ({ className, label, ...props }: ComponentProps<'table'> & { label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="w-full overflow-x-auto" aria-label={label} tabIndex={0}>
    <table className={cn('w-full border-collapse text-start text-sm', className)} {...props} />
  </section>
)

export const TableHead = ({ className, ...props }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn('h-9 border-b border-line px-3 text-start text-xs font-medium whitespace-nowrap text-muted', className)}
    {...props}
  />
)

export const TableRow = ({ className, ...props }: ComponentProps<'tr'>) => (
  <tr
    className={cn('border-b border-line transition-colors last:border-b-0 hover:bg-hover aria-selected:bg-accent-soft', className)}
    {...props}
  />
)

export const TableCell = ({ className, ...props }: ComponentProps<'td'>) => (
  <td className={cn('px-3 py-2.5 align-middle', className)} {...props} />
)
