'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'

const sides = {
  end: 'inset-y-0 end-0 h-dvh w-full max-w-md border-s sm:rounded-s-2xl data-starting-style:translate-x-full data-ending-style:translate-x-full rtl:data-starting-style:-translate-x-full rtl:data-ending-style:-translate-x-full',
  start:
    'inset-y-0 start-0 h-dvh w-full max-w-md border-e sm:rounded-e-2xl data-starting-style:-translate-x-full data-ending-style:-translate-x-full rtl:data-starting-style:translate-x-full rtl:data-ending-style:translate-x-full',
}

type SheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  side?: keyof typeof sides
  footer?: ReactNode
  className?: string
  children?: ReactNode
}

/** A panel that slides in from the side. Esc and a press outside close it; focus returns to where it was. */
export const Sheet = ({ open, onOpenChange, title, description, side = 'end', footer, className, children }: SheetProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Portal>
      <Base.Backdrop className="fixed inset-0 z-50 bg-backdrop transition-opacity duration-200 data-starting-style:opacity-0 data-ending-style:opacity-0" />
      <Base.Popup
        className={cn(
          'fixed z-50 flex flex-col border-line bg-raised text-ink shadow-overlay outline-none transition-transform duration-250 ease-[cubic-bezier(0.2,0.7,0.2,1)]',
          sides[side],
          className,
        )}
      >
        <header className="flex items-start justify-between gap-4 border-b border-line px-5 pt-[max(1rem,env(safe-area-inset-top))] pb-3.5">
          <div className="flex min-w-0 flex-col gap-0.5">
            <Base.Title className="text-base leading-6 font-semibold text-ink">{title}</Base.Title>
            {description !== undefined && <Base.Description className="text-[0.8125rem] text-muted">{description}</Base.Description>}
          </div>
          <Base.Close render={<IconButton label="Close" tooltip={false} size="sm" className="-me-1.5" />}>
            <X aria-hidden="true" />
          </Base.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
          {children}
        </div>
        {footer !== undefined && (
          <footer className="border-t border-line px-5 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]">{footer}</footer>
        )}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
