'use client'
import { Button } from '@frontdesk/ui/button'
import { Headset } from 'lucide-react'
import type { ReactNode } from 'react'
import { ShopMark } from './shop-mark.tsx'
import { type DeskStatus, StatusLine } from './status-line.tsx'

type ChatHeaderProps = {
  shopName: string
  status: DeskStatus
  /** `available`: the button asks for a person; otherwise it says what came of it. */
  person: 'available' | 'asking' | 'queued' | 'joined'
  onPerson: () => void
  disabled?: boolean
  menu: ReactNode
}

const personLabels = { available: 'Talk to a person', asking: 'Talk to a person', queued: 'In line', joined: 'With a person' }

/** Shop, who answers, the way to a person, and the menu. */
export const ChatHeader = ({ shopName, status, person, onPerson, disabled = false, menu }: ChatHeaderProps) => (
  <header className="z-10 border-b border-line bg-canvas/85 pt-[env(safe-area-inset-top)] backdrop-blur-md">
    <div className="mx-auto flex h-15 w-full max-w-[47.5rem] items-center gap-2.5 ps-4 pe-2.5 sm:gap-3 sm:px-6">
      <ShopMark shopName={shopName} className="max-[22rem]:hidden" />
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-[0.9375rem] leading-5 font-semibold tracking-tight">{shopName}</h1>
        <StatusLine status={status} />
      </div>
      <Button
        onClick={onPerson}
        loading={person === 'asking'}
        disabled={disabled}
        aria-disabled={person === 'queued' || person === 'joined' || undefined}
        className="px-3 aria-disabled:cursor-default aria-disabled:border-transparent aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:opacity-100 aria-disabled:shadow-none"
      >
        <Headset aria-hidden="true" className="max-sm:hidden" />
        {personLabels[person]}
      </Button>
      {menu}
    </div>
  </header>
)
