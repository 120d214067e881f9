'use client'
import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'
import { cn } from './cn.ts'
import { fieldClass } from './input.tsx'

export type ComboboxOption = { value: string; label: string; hint?: string }

type ComboboxProps = {
  /** Accessible name, where no `Field` gives one through `id`. */
  label?: string
  id?: string
  options: readonly ComboboxOption[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  /** Said when nothing matches what was typed. */
  empty?: string
  disabled?: boolean
  inputRef?: RefObject<HTMLInputElement | null>
  className?: string
}

/** A field that finds one of many options by what is typed. */
export const Combobox = ({ label, id, options, value, onChange, placeholder, empty, disabled, inputRef, className }: ComboboxProps) => (
  <Base.Root
    items={options}
    value={options.find((option) => option.value === value) ?? null}
    onValueChange={(option: ComboboxOption | null) => onChange(option?.value ?? null)}
    isItemEqualToValue={(one: ComboboxOption, other: ComboboxOption) => one.value === other.value}
    autoHighlight
    disabled={disabled ?? false}
  >
    <Base.InputGroup className={cn('relative block', className)}>
      <Base.Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        placeholder={placeholder}
        className={cn(fieldClass, 'h-9 ps-3 pe-8 text-sm')}
      />
      <Base.Trigger
        aria-label="Show all"
        className="absolute inset-y-0 end-1 my-auto grid size-7 place-items-center rounded-md text-subtle"
      >
        <ChevronDown aria-hidden="true" className="size-4" />
      </Base.Trigger>
    </Base.InputGroup>
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-60 outline-none">
        <Base.Popup className="w-(--anchor-width) max-w-(--available-width) origin-(--transform-origin) rounded-xl border border-line bg-raised text-ink shadow-float transition-[opacity,scale] duration-100 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
          <Base.Empty>
            <p className="px-3 py-3 text-sm text-muted">{empty ?? 'Nothing matches.'}</p>
          </Base.Empty>
          <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1.5 outline-none data-empty:p-0">
            {(option: ComboboxOption) => (
              <Base.Item
                key={option.value}
                value={option}
                className="flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 text-sm outline-none select-none data-highlighted:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{option.label}</span>
                  {option.hint !== undefined && <span className="block truncate text-xs text-muted">{option.hint}</span>}
                </span>
                <Base.ItemIndicator>
                  <Check aria-hidden="true" className="size-4 text-accent-ink" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
