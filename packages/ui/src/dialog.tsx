'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  footer?: ReactNode
  initialFocus?: RefObject<HTMLElement | null>
  /** A press outside leaves it open: what it shows would be lost. */
  sticky?: boolean
  className?: string
  children?: ReactNode
}

/** A window in the middle of the page. Esc and a press outside close it; focus returns to where it was. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  footer,
  initialFocus,
  sticky = false,
  className,
  children,
}: DialogProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={sticky}>
    <Base.Portal>
      <Base.Backdrop className="fixed inset-0 z-50 bg-backdrop transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0" />
      <Base.Popup
        {...(initialFocus === undefined ? {} : { initialFocus })}
        className={cn(
          'fixed inset-0 z-50 m-auto flex h-fit max-h-[min(85dvh,48rem)] w-[calc(100%-2rem)] max-w-lg flex-col overflow-hidden rounded-2xl border border-line bg-raised text-ink shadow-overlay outline-none transition-[opacity,scale] duration-150 data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:scale-[0.98] data-ending-style:opacity-0',
          className,
        )}
      >
        <header className="flex items-start justify-between gap-4 px-5 pt-4.5 pb-1">
          <div className="flex min-w-0 flex-col gap-1">
            <Base.Title className="text-base font-semibold text-ink">{title}</Base.Title>
            {description !== undefined && <Base.Description className="text-sm text-muted">{description}</Base.Description>}
          </div>
          <Base.Close render={<IconButton label="Close" tooltip={false} size="sm" className="-me-1.5 -mt-1" />}>
            <X aria-hidden="true" />
          </Base.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-3">{children}</div>
        {footer !== undefined && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3.5">{footer}</footer>}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
