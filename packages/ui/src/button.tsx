import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'

/** Classes of a button, for links that look like one. */
export const buttonClass = cva(
  'relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap select-none transition-[background-color,border-color,color,box-shadow] duration-150 disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent shadow-card hover:not-disabled:bg-accent-hover',
        secondary: 'border border-line bg-surface text-ink shadow-card hover:not-disabled:bg-sunken dark:hover:not-disabled:bg-raised',
        soft: 'bg-accent-soft text-accent-ink hover:not-disabled:bg-accent-line/60',
        ghost: 'text-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
        danger: 'bg-danger text-on-danger shadow-card hover:not-disabled:bg-danger-hover',
      },
      size: {
        sm: 'h-8 px-2.5 text-[0.8125rem]',
        md: 'h-9 px-3.5 text-sm',
        lg: 'h-11 px-5 text-[0.9375rem]',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonClass> & { loading?: boolean }

/** A button; `loading` keeps its width, shows a spinner and refuses presses. */
export const Button = ({ variant, size, loading = false, disabled, className, children, type = 'button', ...props }: ButtonProps) => (
  <button
    type={type}
    className={cn(buttonClass({ variant, size }), className)}
    disabled={disabled === true || loading}
    aria-busy={loading || undefined}
    {...props}
  >
    {loading && (
      <span className="absolute inset-0 grid place-items-center">
        <Spinner className="size-4" />
      </span>
    )}
    <span className={cn('inline-flex items-center justify-center gap-1.5', loading && 'opacity-0')}>{children}</span>
  </button>
)
