'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

type Side = 'top' | 'bottom' | 'inline-start' | 'inline-end'

/** A hint on hover and focus; never the only place of a needed fact. Wrap the app in `TooltipProvider` once. */
export const Tooltip = ({ content, side = 'top', children }: { content: ReactNode; side?: Side; children: ReactElement }) => (
  <Base.Root>
    <Base.Trigger render={children} />
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={6} className="z-60">
        <Base.Popup className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs font-medium text-canvas shadow-float transition-opacity duration-100 data-starting-style:opacity-0 data-ending-style:opacity-0 data-instant:transition-none">
          {content}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

/** Lets neighbouring tooltips open at once after the first. */
export const TooltipProvider = ({ children }: { children: ReactNode }) => <Base.Provider delay={450}>{children}</Base.Provider>
