import { Inbox, type LucideIcon, MessagesSquare } from 'lucide-react'
import type { StaffActor } from '@/server/auth/staff-session'

export type StaffRole = StaffActor['role']
export type NavItem = { href: string; text: string; icon: LucideIcon }

const items: readonly (NavItem & { roles: readonly StaffRole[] })[] = [
  { href: '/inbox', text: 'Inbox', icon: Inbox, roles: ['agent', 'admin'] },
  { href: '/admin/conversations', text: 'Conversations', icon: MessagesSquare, roles: ['viewer', 'agent', 'admin'] },
]

/** The pages a role may open. */
export const navItemsFor = (role: StaffRole): NavItem[] => items.filter(({ roles }) => roles.includes(role))
