import type { PressedKey } from '@/components/keys/pressed-key'

export type Shortcut = 'next' | 'previous' | 'take' | 'reply' | 'give-back' | 'resolve' | 'help'

const shortcuts = new Map<string, Shortcut>([
  ['j', 'next'],
  ['k', 'previous'],
  ['t', 'take'],
  ['r', 'reply'],
  ['b', 'give-back'],
  ['e', 'resolve'],
  ['?', 'help'],
])

/** What a single key asks for; null where it asks for nothing. */
export const readShortcut = (pressed: PressedKey): Shortcut | null => {
  if (pressed.modified || pressed.typing) return null
  const shortcut = shortcuts.get(pressed.key.toLowerCase()) ?? null
  const moves = shortcut === 'next' || shortcut === 'previous'
  return pressed.repeated && !moves ? null : shortcut
}
