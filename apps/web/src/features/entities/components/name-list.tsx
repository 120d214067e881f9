import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Input } from '@frontdesk/ui/input'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'

type NameListProps = {
  label: string
  placeholder: string
  names: readonly string[]
  canTeach: boolean
  onChange: (names: string[]) => void
}

const most = 20

/** Short names as chips, such as the roles of an entity. */
export const NameList = ({ label, placeholder, names, canTeach, onChange }: NameListProps) => {
  const [text, setText] = useState('')
  const add = () => {
    const name = text.replace(/\s+/g, ' ').trim()
    if (name !== '' && !names.includes(name)) onChange([...names, name])
    setText('')
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {names.length > 0 && (
        <ul aria-label={label} className="contents">
          {names.map((name) => (
            <li key={name}>
              <Badge className="max-w-56 py-0.5">
                <span className="truncate">{name}</span>
                {canTeach && (
                  <button
                    type="button"
                    aria-label={`Remove ${name}`}
                    onClick={() => onChange(names.filter((known) => known !== name))}
                    className="-me-1 grid size-6 place-items-center rounded text-muted hover:text-ink"
                  >
                    <X aria-hidden="true" />
                  </button>
                )}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {!canTeach && names.length === 0 && <p className="text-[0.8125rem] text-muted">None.</p>}
      {canTeach && names.length < most && (
        <span className="flex gap-2">
          <Input
            aria-label={`Add to ${label.toLowerCase()}`}
            placeholder={placeholder}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={pressed}
            className="h-8 w-40"
          />
          <Button size="sm" disabled={text.trim() === ''} onClick={add}>
            Add
          </Button>
        </span>
      )}
    </div>
  )
}
