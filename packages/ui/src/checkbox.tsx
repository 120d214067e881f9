'use client'
import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { cn } from './cn.ts'

type CheckboxProps = {
  /** Accessible name. */
  label: string
  checked: boolean
  /** Some of many are ticked. */
  mixed?: boolean
  disabled?: boolean
  tabIndex?: number
  onCheckedChange: (checked: boolean, event: Event) => void
  className?: string
}

/** A box to tick, with its accessible name. The event tells which keys were held. */
export const Checkbox = ({ label, checked, mixed = false, disabled = false, tabIndex, onCheckedChange, className }: CheckboxProps) => (
  <Base.Root
    aria-label={label}
    checked={checked}
    indeterminate={mixed}
    disabled={disabled}
    {...(tabIndex === undefined ? {} : { tabIndex })}
    onCheckedChange={(next, { event }) => onCheckedChange(next, event)}
    className={cn(
      'grid size-4.5 shrink-0 cursor-pointer place-items-center rounded-[0.3125rem] border border-control bg-surface text-on-accent transition-colors duration-100 hover:border-muted data-checked:border-accent data-checked:bg-accent data-disabled:cursor-default data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent',
      className,
    )}
  >
    <Base.Indicator className="grid place-items-center [&_svg]:size-3.5 [&_svg]:stroke-3">
      {mixed ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
    </Base.Indicator>
  </Base.Root>
)
