'use client'
import type { ReactNode } from 'react'
import { TryItBar } from '../try-it/try-it-bar.tsx'
import { useNluChanges } from './use-nlu-changes.ts'

type TeachingPageProps = {
  /** Whether `/` leads to the try-it bar; not where the page has another use for it. */
  slashFocuses?: boolean
  children: ReactNode
}

/** A page on which the assistant is taught: the try-it bar always on top, the page under it filling the rest, kept live. */
export const TeachingPage = ({ slashFocuses = true, children }: TeachingPageProps) => {
  useNluChanges()
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TryItBar slashFocuses={slashFocuses} />
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  )
}
