'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn.ts'

const itemClass =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 text-sm text-ink outline-none select-none data-highlighted:bg-hover data-disabled:text-subtle [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

type MenuProps = {
  /** The button that opens the menu. */
  trigger: ReactElement
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom'
  className?: string
  children: ReactNode
}

/** A menu of commands under a button. Compose with `MenuItem`, `MenuLabel`, `MenuSeparator`, `MenuRadioGroup`. */
export const Menu = ({ trigger, align = 'end', side = 'bottom', className, children }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner align={align} side={side} sideOffset={6} className="z-50 outline-none">
        <Base.Popup
          className={cn(
            'max-h-(--available-height) min-w-52 origin-(--transform-origin) overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-float outline-none transition-[opacity,scale] duration-100 data-starting-style:scale-[0.97] data-starting-style:opacity-0 data-ending-style:opacity-0',
            className,
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

type ItemProps = Omit<ComponentProps<typeof Base.Item>, 'className'> & { className?: string; tone?: 'danger' }

export const MenuItem = ({ className, tone, ...props }: ItemProps) => (
  <Base.Item className={cn(itemClass, tone === 'danger' && 'text-danger-ink [&_svg]:text-danger-ink', className)} {...props} />
)

export const MenuSeparator = () => <Base.Separator className="mx-1 my-1.5 h-px bg-line" />

/** A titled group of items. */
export const MenuGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Group>
    <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-subtle">{label}</Base.GroupLabel>
    {children}
  </Base.Group>
)

type RadioGroupProps = { label: string; value: string; onValueChange: (value: string) => void; children: ReactNode }

/** A titled group of which one item is chosen. */
export const MenuRadioGroup = ({ label, value, onValueChange, children }: RadioGroupProps) => (
  <Base.RadioGroup value={value} onValueChange={(next: unknown) => onValueChange(String(next))}>
    <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-subtle">{label}</Base.GroupLabel>
    {children}
  </Base.RadioGroup>
)

export const MenuRadioItem = ({ value, className, children }: { value: string; className?: string; children: ReactNode }) => (
  <Base.RadioItem value={value} closeOnClick={false} className={cn(itemClass, className)}>
    {children}
    <Base.RadioItemIndicator className="ms-auto ps-3">
      <Check aria-hidden="true" className="text-accent-ink!" />
    </Base.RadioItemIndicator>
  </Base.RadioItem>
)
