import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { fieldClass } from './input.tsx'

/** The browser's own select, styled: works with every keyboard, screen reader and phone. */
export const Select = ({ className, children, ...props }: ComponentProps<'select'>) => (
  <span className={cn('relative inline-block', className)}>
    <select className={cn(fieldClass, 'h-9 cursor-pointer appearance-none ps-3 pe-8 text-sm')} {...props}>
      {children}
    </select>
    <ChevronDown aria-hidden="true" className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-subtle" />
  </span>
)
