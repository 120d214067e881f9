import { LoaderCircle } from 'lucide-react'
import { cn } from './cn.ts'

/** A turning circle. Decorative: say in words nearby what is loading. */
export const Spinner = ({ className }: { className?: string }) => (
  <LoaderCircle aria-hidden="true" className={cn('size-4 animate-spin text-current', className)} />
)
