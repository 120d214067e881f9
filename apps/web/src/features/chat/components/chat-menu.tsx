'use client'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Menu, MenuGroup, MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '@frontdesk/ui/menu'
import { Ellipsis, History, LogOut, Monitor, Moon, SquarePen, Sun, UserRound } from 'lucide-react'
import { useTheme } from 'next-themes'

type DemoCustomer = { id: string; name: string; blurb: string }

type ChatMenuProps = {
  customer: { id: string; name: string } | null
  demoCustomers: readonly DemoCustomer[]
  onNew: () => void
  onHistory: () => void
  onSignIn: (customerId: string | null) => void
  disabled?: boolean
}

/** New conversation, history, theme and the demo's sign-in. */
export const ChatMenu = ({ customer, demoCustomers, onNew, onHistory, onSignIn, disabled = false }: ChatMenuProps) => {
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      className="w-72"
      trigger={
        <IconButton label="Menu" tooltip={false} disabled={disabled}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem onClick={onNew}>
        <SquarePen aria-hidden="true" /> New conversation
      </MenuItem>
      <MenuItem onClick={onHistory}>
        <History aria-hidden="true" /> Earlier conversations
      </MenuItem>
      {demoCustomers.length > 0 && (
        <>
          <MenuSeparator />
          <MenuGroup label={customer === null ? 'Demo sign-in' : `Demo: signed in as ${customer.name}`}>
            {demoCustomers
              .filter(({ id }) => id !== customer?.id)
              .map(({ id, name, blurb }) => (
                <MenuItem key={id} onClick={() => onSignIn(id)} className="items-start">
                  <UserRound aria-hidden="true" className="mt-0.5" />
                  <span className="flex min-w-0 flex-col">
                    Continue as {name}
                    <span className="text-xs text-pretty text-muted">{blurb}</span>
                  </span>
                </MenuItem>
              ))}
            {customer !== null && (
              <MenuItem onClick={() => onSignIn(null)}>
                <LogOut aria-hidden="true" /> Continue as a guest
              </MenuItem>
            )}
          </MenuGroup>
        </>
      )}
      <MenuSeparator />
      <MenuRadioGroup label="Theme" value={theme ?? 'system'} onValueChange={setTheme}>
        <MenuRadioItem value="system">
          <Monitor aria-hidden="true" /> System
        </MenuRadioItem>
        <MenuRadioItem value="light">
          <Sun aria-hidden="true" /> Light
        </MenuRadioItem>
        <MenuRadioItem value="dark">
          <Moon aria-hidden="true" /> Dark
        </MenuRadioItem>
      </MenuRadioGroup>
    </Menu>
  )
}
