import { cn } from '@frontdesk/ui/cn'

type ScoreBarProps = {
  /** 0 to 1. */
  value: number
  /** Where the limit lies, 0 to 1; drawn as a line across the bar. */
  limit?: number | null
  tone?: 'accent' | 'muted' | 'warning'
  className?: string
}

const tones = { accent: 'bg-accent', muted: 'bg-control', warning: 'bg-warning' }
const percent = (value: number) => `${Math.min(100, Math.max(0, value * 100))}%`

/** A value as a bar, with the limit it is held against. Decorative: the number stands beside it. */
export const ScoreBar = ({ value, limit = null, tone = 'accent', className }: ScoreBarProps) => (
  <span aria-hidden="true" className={cn('relative block h-1.5 rounded-full bg-sunken ring-1 ring-line ring-inset', className)}>
    <span className={cn('absolute inset-y-0 start-0 rounded-full', tones[tone])} style={{ width: percent(value) }} />
    {limit !== null && (
      <span
        className="absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-ink rtl:translate-x-1/2"
        style={{ insetInlineStart: percent(limit) }}
      />
    )}
  </span>
)
