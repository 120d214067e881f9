import {
  BookOpenText,
  Boxes,
  GraduationCap,
  Inbox,
  KeyRound,
  type LucideIcon,
  MessageSquareQuote,
  MessagesSquare,
  Tags,
} from 'lucide-react'
import type { StaffActor } from '@/server/auth/staff-session'

export type StaffRole = StaffActor['role']
export type NavItem = { href: string; text: string; icon: LucideIcon }

const items: readonly (NavItem & { roles: readonly StaffRole[] })[] = [
  { href: '/inbox', text: 'Inbox', icon: Inbox, roles: ['agent', 'admin'] },
  { href: '/admin/conversations', text: 'Conversations', icon: MessagesSquare, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/intents', text: 'Intents', icon: MessageSquareQuote, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/entities', text: 'Entities', icon: Tags, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/models', text: 'Models', icon: Boxes, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/learning', text: 'Learning', icon: GraduationCap, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/knowledge', text: 'Knowledge', icon: BookOpenText, roles: ['viewer', 'agent', 'admin'] },
  { href: '/admin/api-keys', text: 'API keys', icon: KeyRound, roles: ['admin'] },
]

/** The pages a role may open. */
export const navItemsFor = (role: StaffRole): NavItem[] => items.filter(({ roles }) => roles.includes(role))
