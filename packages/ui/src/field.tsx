import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required': true | undefined }

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  required?: boolean
  className?: string
  /** Draws the control; spread what it is given onto it. */
  children: (control: Control) => ReactNode
}

/** Label, hint and error of one control, tied together for assistive technology. */
export const Field = ({ label, hint, error, required = false, className, children }: FieldProps) => {
  const id = useId()
  const hasError = error !== undefined && error !== null
  const described = [hint === undefined ? null : `${id}-hint`, hasError ? `${id}-error` : null].filter((part) => part !== null).join(' ')
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-ink">
        {label}
        {!required && <span className="ms-1.5 font-normal text-subtle">optional</span>}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError || undefined,
        'aria-required': required || undefined,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {hasError && (
        <p id={`${id}-error`} className="text-xs font-medium text-danger-ink">
          {error}
        </p>
      )}
    </div>
  )
}
