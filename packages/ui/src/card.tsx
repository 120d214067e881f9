import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A raised block. Compose with `CardHeader`, `CardBody`, `CardFooter`. */
export const Card = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('overflow-hidden rounded-xl border border-line bg-surface shadow-card', className)} {...props} />
)

export const CardHeader = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('flex items-center justify-between gap-3 border-b border-line px-4 py-3', className)} {...props} />
)

export const CardTitle = ({ className, ...props }: ComponentProps<'h3'>) => (
  <h3 className={cn('text-sm font-semibold text-ink', className)} {...props} />
)

export const CardBody = ({ className, ...props }: ComponentProps<'div'>) => <div className={cn('px-4 py-3.5', className)} {...props} />

export const CardFooter = ({ className, ...props }: ComponentProps<'div'>) => (
  <div className={cn('flex flex-wrap items-center gap-2 border-t border-line bg-sunken/50 px-4 py-3', className)} {...props} />
)
