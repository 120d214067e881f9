import type { ReactNode } from 'react'
import { cn } from './cn.ts'

const tones = [
  'bg-accent-soft text-accent-ink',
  'bg-info-soft text-info-ink',
  'bg-warning-soft text-warning-ink',
  'bg-success-soft text-success-ink',
  'bg-note-soft text-note-ink',
]

const initialsOf = (name: string) => {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word === undefined ? '' : [...word].slice(0, 1).join(''),
  )
  return letters.join('').toUpperCase()
}

const toneOf = (name: string) => tones[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tones.length]

const sizes = { sm: 'size-6 text-[0.625rem]', md: 'size-8 text-xs', lg: 'size-10 text-sm' }

/** Initials on a tone that stays the same for a name, or an icon. Decorative: the name stands beside it. */
export const Avatar = ({
  name,
  icon,
  size = 'md',
  className,
}: {
  name: string
  icon?: ReactNode
  size?: keyof typeof sizes
  className?: string
}) => (
  <span
    aria-hidden="true"
    className={cn(
      'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none [&_svg]:size-1/2',
      sizes[size],
      icon === undefined ? toneOf(name) : 'bg-accent text-on-accent',
      className,
    )}
  >
    {icon ?? initialsOf(name)}
  </span>
)
