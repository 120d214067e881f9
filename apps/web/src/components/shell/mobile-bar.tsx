'use client'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Sheet } from '@frontdesk/ui/sheet'
import { MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { BrandMark } from '../brand-mark.tsx'
import { navItemsFor, type StaffRole } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import { UserMenu } from './user-menu.tsx'

/** The bar on top of narrow pages: navigation behind a button, and the account. */
export const MobileBar = ({ name, role }: { name: string; role: StaffRole }) => {
  const [open, setOpen] = useState(false)
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line bg-surface px-2 md:hidden">
      <IconButton label="Navigation" tooltip={false} aria-expanded={open} onClick={() => setOpen(true)}>
        <MenuIcon aria-hidden="true" />
      </IconButton>
      <BrandMark className="size-6 rounded-md" />
      <span className="flex-1 text-sm font-semibold text-ink">Frontdesk</span>
      <UserMenu name={name} role={role} compact side="bottom" />
      <Sheet open={open} onOpenChange={setOpen} title="Frontdesk" side="start" className="max-w-72">
        <nav aria-label="Main" className="-mx-2 flex flex-col gap-1">
          {navItemsFor(role).map((item) => (
            <NavLink key={item.href} item={item} rail={false} onFollow={() => setOpen(false)} />
          ))}
        </nav>
      </Sheet>
    </header>
  )
}
