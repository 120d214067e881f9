import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { fieldClass } from './input.tsx'

/** A text field of several lines. */
export const Textarea = ({ className, rows = 3, ...props }: ComponentProps<'textarea'>) => (
  <textarea rows={rows} className={cn(fieldClass, 'resize-y px-3 py-2 text-sm leading-relaxed', className)} {...props} />
)
