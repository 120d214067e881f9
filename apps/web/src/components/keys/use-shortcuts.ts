'use client'
import { useEffect, useEffectEvent } from 'react'
import type { PressedKey } from './pressed-key.ts'

const writing =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"], [role="dialog"]'

// Dialogs keep the focus inside, so a look at the target is enough.
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(writing) !== null

/** Carries out what `read` makes of single keys while `enabled`; `read` is told when somebody writes or a dialog is open. */
export const useShortcuts = <Shortcut>(
  enabled: boolean,
  read: (pressed: PressedKey) => Shortcut | null,
  act: (shortcut: Shortcut) => void,
) => {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const shortcut = read({
      key: event.key,
      modified: event.ctrlKey || event.metaKey || event.altKey,
      typing: isTyping(event.target),
      repeated: event.repeat,
    })
    if (shortcut === null) return
    event.preventDefault()
    act(shortcut)
  })
  useEffect(() => {
    if (!enabled) return
    const pressed = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [enabled])
}
