'use client'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Input } from '@frontdesk/ui/input'
import { Kbd } from '@frontdesk/ui/kbd'
import { FlaskConical, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { PressedKey } from '../keys/pressed-key.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { useSingleKeys } from '../keys/use-single-keys.ts'
import { ModelSelect } from './model-select.tsx'
import { TryItPanel } from './try-it-panel.tsx'
import { useTryItText } from './use-try-it-text.ts'

const longestText = 500
const readFocusKey = ({ key, modified, typing, repeated }: PressedKey) =>
  key === '/' && !modified && !typing && !repeated ? 'focus' : null

/** Type what a visitor might write and see at once what a model makes of it. `/` leads here, Esc folds the answer away. */
export const TryItBar = ({ slashFocuses }: { slashFocuses: boolean }) => {
  const [text, setText] = useTryItText()
  const [modelId, setModelId] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [keys] = useSingleKeys()
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useShortcuts(keys && slashFocuses, readFocusKey, () => input.current?.select())
  const shown = open && text.trim() !== ''

  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !shown) return
    event.preventDefault()
    setOpen(false)
    input.current?.focus()
  }
  const left = (event: FocusEvent) => {
    const { relatedTarget } = event
    // Nothing takes the focus when the window itself loses it.
    if (relatedTarget instanceof Node && !bar.current?.contains(relatedTarget)) setOpen(false)
  }
  const clear = () => {
    setText('')
    input.current?.focus()
  }
  return (
    <section
      ref={bar}
      aria-label="Try it"
      onKeyDown={pressed}
      onBlur={left}
      className="relative z-20 shrink-0 border-b border-line bg-surface"
    >
      <div className="flex h-13 items-center gap-2 px-3 md:px-6">
        <label htmlFor="try-it" className="flex shrink-0 items-center gap-1.5 text-[0.8125rem] font-medium text-ink">
          <FlaskConical aria-hidden="true" className="size-4 text-accent-ink" />
          <span className="max-sm:sr-only">Try it</span>
        </label>
        <span className="relative min-w-0 flex-1">
          <Input
            ref={input}
            id="try-it"
            value={text}
            maxLength={longestText}
            autoComplete="off"
            placeholder="Write what a visitor might say"
            aria-controls={shown ? 'try-it-panel' : undefined}
            onFocus={() => setOpen(true)}
            onChange={(event) => {
              setText(event.target.value)
              setOpen(true)
            }}
            className="h-8 pe-9 text-[0.8125rem]"
          />
          {text !== '' ? (
            <IconButton
              label="Clear the text"
              tooltip={false}
              size="xs"
              onClick={clear}
              className="absolute inset-y-0 end-1 my-auto size-6"
            >
              <X aria-hidden="true" />
            </IconButton>
          ) : (
            keys && slashFocuses && <Kbd className="pointer-events-none absolute inset-y-0 end-1.5 my-auto max-sm:hidden">/</Kbd>
          )}
        </span>
        <ModelSelect modelId={modelId} onChange={setModelId} />
      </div>
      {shown && <TryItPanel text={text} modelId={modelId} onFollow={() => setOpen(false)} />}
    </section>
  )
}
