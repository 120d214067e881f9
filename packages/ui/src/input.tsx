import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** Classes that text fields of every kind share. */
export const fieldClass =
  'w-full rounded-lg border border-control bg-surface text-ink shadow-card transition-[border-color,box-shadow] duration-150 hover:not-disabled:border-muted focus:border-accent focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-subtle aria-invalid:border-danger'

/** A one-line text field. Give it a label through `Field` or `aria-label`. */
export const Input = ({ className, type = 'text', ...props }: ComponentProps<'input'>) => (
  <input type={type} className={cn(fieldClass, 'h-9 px-3 text-sm', className)} {...props} />
)
