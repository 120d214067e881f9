import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Tooltip } from './tooltip.tsx'

const iconButtonClass = cva(
  'inline-flex shrink-0 items-center justify-center rounded-lg transition-colors duration-150 disabled:opacity-45 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        ghost:
          'text-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink data-popup-open:bg-hover data-popup-open:text-ink',
        primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-hover',
        secondary: 'border border-line bg-surface text-ink shadow-card hover:not-disabled:bg-sunken dark:hover:not-disabled:bg-raised',
      },
      size: {
        xs: 'size-7 rounded-md [&_svg]:size-[0.9375rem]',
        sm: 'size-8 [&_svg]:size-4',
        md: 'size-9 [&_svg]:size-[1.125rem]',
        lg: 'size-11 [&_svg]:size-5',
      },
    },
    defaultVariants: { variant: 'ghost', size: 'md' },
  },
)

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> &
  VariantProps<typeof iconButtonClass> & {
    /** Accessible name, also shown as the tooltip unless `tooltip` is false. */
    label: string
    tooltip?: boolean
  }

/** A square button that holds an icon and carries its name. */
export const IconButton = ({ label, tooltip = true, variant, size, className, type = 'button', ...props }: IconButtonProps) => {
  const button = <button type={type} aria-label={label} className={cn(iconButtonClass({ variant, size }), className)} {...props} />
  return tooltip ? <Tooltip content={label}>{button}</Tooltip> : button
}
