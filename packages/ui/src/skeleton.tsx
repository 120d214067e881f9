import { cn } from './cn.ts'

/** A grey bar in the place of text that is loading. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span
    aria-hidden="true"
    className={cn(
      'block h-4 animate-shimmer rounded-md bg-[linear-gradient(90deg,var(--hover)_25%,color-mix(in_oklch,var(--hover)_35%,transparent)_50%,var(--hover)_75%)] bg-size-[200%_100%]',
      className,
    )}
  />
)
