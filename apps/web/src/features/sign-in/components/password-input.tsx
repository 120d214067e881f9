import { IconButton } from '@frontdesk/ui/icon-button'
import { Input } from '@frontdesk/ui/input'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'

/** A password field that can be looked at. */
export const PasswordInput = (props: Omit<ComponentProps<'input'>, 'type'>) => {
  const [shown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input {...props} type={shown ? 'text' : 'password'} autoComplete="current-password" spellCheck={false} className="h-10 pe-10" />
      <IconButton
        label={shown ? 'Hide password' : 'Show password'}
        tooltip={false}
        size="xs"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-1.5 my-auto aria-pressed:bg-transparent"
      >
        {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </IconButton>
    </span>
  )
}
