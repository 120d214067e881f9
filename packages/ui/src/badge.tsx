import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const badgeClass = cva(
  'inline-flex items-center gap-1 rounded-md border px-1.5 py-px text-xs leading-5 font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'border-line bg-sunken text-muted',
        accent: 'border-accent-line bg-accent-soft text-accent-ink',
        success: 'border-success-line bg-success-soft text-success-ink',
        warning: 'border-warning-line bg-warning-soft text-warning-ink',
        danger: 'border-danger-line bg-danger-soft text-danger-ink',
        info: 'border-info-line bg-info-soft text-info-ink',
        note: 'border-note-line bg-note-soft text-note-ink',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

export type BadgeProps = ComponentProps<'span'> & VariantProps<typeof badgeClass>

/** A short label for a state or a kind. */
export const Badge = ({ tone, className, ...props }: BadgeProps) => <span className={cn(badgeClass({ tone }), className)} {...props} />
