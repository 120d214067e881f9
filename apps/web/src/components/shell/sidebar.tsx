'use client'
import { cn } from '@frontdesk/ui/cn'
import { BrandMark } from '../brand-mark.tsx'
import { navItemsFor, type StaffRole } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import { UserMenu } from './user-menu.tsx'

type SidebarProps = { name: string; role: StaffRole; shopName: string; rail: boolean; className?: string }

/** Navigation at the side: a column with names, or a narrow rail of icons. */
export const Sidebar = ({ name, role, shopName, rail, className }: SidebarProps) => (
  <div className={cn('shrink-0 flex-col border-e border-line bg-surface', rail ? 'w-15 items-center px-2' : 'w-56 px-3', className)}>
    <div className={cn('flex h-14 items-center gap-2.5', !rail && 'px-1.5')}>
      <BrandMark className="size-7" />
      {!rail && (
        <span className="min-w-0 leading-tight">
          <span className="block text-sm font-semibold text-ink">Frontdesk</span>
          <span className="block truncate text-xs text-muted">{shopName}</span>
        </span>
      )}
    </div>
    <nav aria-label="Main" className="flex flex-1 flex-col gap-1 py-1">
      {navItemsFor(role).map((item) => (
        <NavLink key={item.href} item={item} rail={rail} />
      ))}
    </nav>
    <div className="py-2.5">
      <UserMenu name={name} role={role} compact={rail} />
    </div>
  </div>
)
