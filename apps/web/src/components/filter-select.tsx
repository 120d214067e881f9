import { cn } from '@frontdesk/ui/cn'
import { Select } from '@frontdesk/ui/select'

type FilterSelectProps<Value extends string> = {
  label: string
  value: Value | null
  options: readonly { value: Value; text: string }[]
  onChange: (value: Value | null) => void
  className?: string
}

/** One filter: any value, or one of a list. */
export const FilterSelect = <Value extends string>({ label, value, options, onChange, className }: FilterSelectProps<Value>) => (
  <Select
    aria-label={label}
    value={value ?? ''}
    onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? null)}
    className={cn(
      'max-w-44 shrink-0 [&>select]:h-8 [&>select]:text-[0.8125rem]',
      value !== null && '[&>select]:border-accent [&>select]:bg-accent-soft',
      className,
    )}
  >
    <option value="">{label}: any</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {value === option.value ? `${label}: ${option.text}` : option.text}
      </option>
    ))}
  </Select>
)
