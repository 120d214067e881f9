import { Button } from '@frontdesk/ui/button'
import { Combobox, type ComboboxOption } from '@frontdesk/ui/combobox'
import { Kbd } from '@frontdesk/ui/kbd'
import { CircleHelp, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'

type DecisionBarProps = {
  options: readonly ComboboxOption[]
  searchRef: RefObject<HTMLInputElement | null>
  keys: boolean
  onPick: (name: string) => void
  onUnknown: () => void
  onDiscard: () => void
}

/** The decisions that are not among the model's guesses: another intent, none, or nothing to learn. */
export const DecisionBar = ({ options, searchRef, keys, onPick, onUnknown, onDiscard }: DecisionBarProps) => {
  const shortcut = (key: string) => (keys ? { 'aria-keyshortcuts': key } : {})
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-4 py-3 md:-mx-6 md:px-6">
      <Combobox
        label="Find another intent"
        placeholder={keys ? 'Find another intent ( / )' : 'Find another intent'}
        options={options}
        value={null}
        onChange={(name) => name !== null && onPick(name)}
        empty="No intent of that name."
        inputRef={searchRef}
        className="min-w-0 flex-1 basis-56"
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onUnknown} {...shortcut('U')}>
          <CircleHelp aria-hidden="true" />
          Belongs to no intent
          {keys && <Kbd className="max-md:hidden">U</Kbd>}
        </Button>
        <Button onClick={onDiscard} {...shortcut('D')}>
          <Trash2 aria-hidden="true" />
          Discard
          {keys && <Kbd className="max-md:hidden">D</Kbd>}
        </Button>
      </div>
    </div>
  )
}
