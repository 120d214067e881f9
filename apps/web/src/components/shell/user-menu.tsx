'use client'
import { Avatar } from '@frontdesk/ui/avatar'
import { cn } from '@frontdesk/ui/cn'
import { Menu, MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@frontdesk/ui/menu'
import { useToast } from '@frontdesk/ui/toast'
import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import type { StaffRole } from './nav-items.ts'
import { signOut } from './sign-out.ts'

type UserMenuProps = { name: string; role: StaffRole /** Avatar alone. */; compact: boolean; side?: 'top' | 'bottom' }

const themes = [
  { value: 'system', text: 'As the system', icon: Monitor },
  { value: 'light', text: 'Light', icon: Sun },
  { value: 'dark', text: 'Dark', icon: Moon },
]

/** Who is signed in: theme and sign out. */
export const UserMenu = ({ name, role, compact, side = 'top' }: UserMenuProps) => {
  const { theme, setTheme } = useTheme()
  const toast = useToast()
  const leave = () => {
    signOut().catch(() => toast.error('You could not be signed out', 'Check your connection and try again.'))
  }
  const trigger = (
    <button
      type="button"
      aria-label={`Account: ${name}`}
      className={cn(
        'flex items-center gap-2.5 rounded-lg text-start transition-colors hover:bg-hover data-popup-open:bg-hover',
        compact ? 'p-1.5' : 'w-full px-2 py-1.5',
      )}
    >
      <Avatar name={name} className="size-7" />
      {!compact && (
        <>
          <span className="min-w-0 flex-1">
            <span className="block truncate text-[0.8125rem] font-medium text-ink">{name}</span>
            <span className="block text-xs text-muted capitalize">{role}</span>
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-subtle" />
        </>
      )}
    </button>
  )
  return (
    <Menu trigger={trigger} side={side} align={compact ? 'end' : 'start'}>
      <div className="px-2 pt-1 pb-2">
        <p className="text-sm font-medium text-ink">{name}</p>
        <p className="text-xs text-muted">Signed in as {role}</p>
      </div>
      <MenuSeparator />
      <MenuRadioGroup label="Theme" value={theme ?? 'system'} onValueChange={setTheme}>
        {themes.map(({ value, text, icon: Icon }) => (
          <MenuRadioItem key={value} value={value}>
            <Icon aria-hidden="true" />
            {text}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem onClick={leave}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  )
}
