import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A raised block. Compose with `CardHeader`, `CardBody`, `CardFooter`. */
export const Card = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('overflow-hidden rounded-xl border border-line bg-surface shadow-card', className)} {...props} />
)

export const CardHeader = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('flex items-center justify-between gap-3 border-b border-line px-4 py-3', className)} {...props} />
)

/** `level` is the heading's rank on the page, 3 unless told. */
export const CardTitle = ({ level = 3, className, ...props }: ComponentProps<'h3'> & { level?: 2 | 3 | 4 }) => {
  const Heading = `h${level}` as const
  return <Heading className={cn('text-sm font-semibold text-ink', className)} {...props} />
}

export const CardBody = ({ className, ...props }: ComponentProps<'div'>) => <div className={cn('px-4 py-3.5', className)} {...props} />

export const CardFooter = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('flex flex-wrap items-center gap-2 border-t border-line bg-sunken/50 px-4 py-3', className)} {...props} />
)
