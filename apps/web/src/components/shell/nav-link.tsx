'use client'
import { cn } from '@frontdesk/ui/cn'
import { Tooltip } from '@frontdesk/ui/tooltip'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavItem } from './nav-items.ts'

type NavLinkProps = { item: NavItem /** Icon alone from this width on; its name is a tooltip. */; rail: boolean; onFollow?: () => void }

/** A link of the navigation; knows whether its page is open. */
export const NavLink = ({ item, rail, onFollow }: NavLinkProps) => {
  const pathname = usePathname()
  const current = pathname === item.href || pathname.startsWith(`${item.href}/`)
  const Icon = item.icon
  const link = (
    <Link
      href={item.href}
      aria-current={current ? 'page' : undefined}
      {...(onFollow === undefined ? {} : { onClick: onFollow })}
      className={cn(
        'flex items-center gap-2.5 rounded-lg text-sm font-medium transition-colors',
        rail ? 'size-10 justify-center' : 'h-9 px-2.5',
        current ? 'bg-accent-soft text-accent-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden="true" className="size-[1.125rem] shrink-0" />
      <span className={cn(rail && 'sr-only')}>{item.text}</span>
    </Link>
  )
  return rail ? (
    <Tooltip content={item.text} side="inline-end">
      {link}
    </Tooltip>
  ) : (
    link
  )
}
