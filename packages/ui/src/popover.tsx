'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { cn } from './cn.ts'

type PopoverProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The button that opens it. */
  trigger: ReactElement
  title: string
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
  className?: string
  children: ReactNode
}

/** A small panel beside a button. Esc and a press outside close it. */
export const Popover = ({ open, onOpenChange, trigger, title, side = 'top', align = 'start', className, children }: PopoverProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={12} className="z-50 outline-none">
        <Base.Popup
          className={cn(
            'w-80 max-w-[calc(100vw-1.5rem)] origin-(--transform-origin) rounded-xl border border-line bg-raised p-3.5 text-ink shadow-float outline-none transition-[opacity,scale] duration-100 data-starting-style:scale-[0.97] data-starting-style:opacity-0 data-ending-style:opacity-0',
            className,
          )}
        >
          <Base.Title className="mb-2.5 text-sm font-semibold">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
