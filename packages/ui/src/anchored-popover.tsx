'use client'
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

/** Something with a place on the page: an element, or a stretch of selected text. */
export type Anchor = { getBoundingClientRect: () => DOMRect }

type AnchoredPopoverProps = {
  /** Where it stands; closed while null. */
  anchor: Anchor | null
  title: string
  onClose: () => void
  className?: string
  children: ReactNode
}

/** A small panel at a place that is no button, such as selected words. Esc and a press outside close it. */
export const AnchoredPopover = ({ anchor, title, onClose, className, children }: AnchoredPopoverProps) => (
  <Base.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Positioner anchor={anchor} side="bottom" align="start" sideOffset={6} collisionPadding={12} className="z-50 outline-none">
        <Base.Popup
          className={cn(
            'w-80 max-w-[calc(100vw-1.5rem)] origin-(--transform-origin) rounded-xl border border-line bg-raised p-3.5 text-ink shadow-float outline-none transition-[opacity,scale] duration-100 data-starting-style:scale-[0.97] data-starting-style:opacity-0',
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
