import { cn } from '@frontdesk/ui/cn'

/** Frontdesk's mark. Decorative: the name stands beside it. */
export const BrandMark = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={cn('inline-grid size-8 shrink-0 place-items-center rounded-lg bg-accent text-on-accent', className)}>
    <svg viewBox="0 0 32 32" className="size-full" fill="currentColor" aria-hidden="true">
      <path d="M8.5 10.5A2.5 2.5 0 0 1 11 8h10a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 21 20h-4.8l-4.5 3.7c-.5.4-1.2.1-1.2-.6V20A2.5 2.5 0 0 1 8.5 17.5z" />
    </svg>
  </span>
)
