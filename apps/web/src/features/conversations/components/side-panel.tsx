import { IconButton } from '@frontdesk/ui/icon-button'
import { Sheet } from '@frontdesk/ui/sheet'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

type SidePanelProps = {
  id: string
  title: string
  description?: string
  open: boolean
  /** A column beside the page; otherwise a sheet over it. */
  beside: boolean
  onClose: () => void
  children: ReactNode
}

/** A panel that opens at a press: beside the page where there is room, over it where there is none. The focus goes to its heading. */
export const SidePanel = ({ id, title, description, open, beside, onClose, children }: SidePanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (open && beside) heading.current?.focus({ preventScroll: true })
  }, [open, beside])
  if (!beside) {
    return (
      <Sheet
        open={open}
        onOpenChange={(next) => !next && onClose()}
        title={title}
        className="max-w-xl"
        {...(description === undefined ? {} : { description })}
      >
        <div id={id}>{children}</div>
      </Sheet>
    )
  }
  if (!open) return null
  const pressed = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
  return (
    <aside
      id={id}
      aria-label={title}
      onKeyDown={pressed}
      className="flex w-[30rem] shrink-0 animate-fade flex-col border-s border-line bg-canvas 2xl:w-[34rem]"
    >
      <header className="flex items-start gap-3 border-b border-line bg-surface px-5 py-3">
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="text-sm font-semibold text-ink outline-none">
            {title}
          </h2>
          {description !== undefined && <p className="text-xs text-muted">{description}</p>}
        </div>
        <IconButton label="Close" tooltip={false} size="sm" onClick={onClose} className="-me-1.5">
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">{children}</div>
    </aside>
  )
}
