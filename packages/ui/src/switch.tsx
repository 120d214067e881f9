'use client'
import { Switch as Base } from '@base-ui/react/switch'

type SwitchProps = { label: string; checked: boolean; onCheckedChange: (checked: boolean) => void; disabled?: boolean }

/** An on/off switch with its accessible name. */
export const Switch = ({ label, checked, onCheckedChange, disabled = false }: SwitchProps) => (
  <Base.Root
    aria-label={label}
    checked={checked}
    disabled={disabled}
    onCheckedChange={(next) => onCheckedChange(next)}
    className="relative inline-flex h-6 w-10 shrink-0 rounded-full border border-control bg-sunken p-0.5 transition-colors duration-150 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
  >
    <Base.Thumb className="size-4.5 rounded-full bg-muted transition-[translate,background-color] duration-150 data-checked:translate-x-4 data-checked:bg-on-accent rtl:data-checked:-translate-x-4" />
  </Base.Root>
)
