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

export type PressedKey = {
  key: string
  /** Ctrl, Alt or Meta is down: the key belongs to the browser or to somebody else. */
  modified: boolean
  /** The focus is where keys write or choose: a field, a menu, a dialog. */
  typing: boolean
  /** Held down: only moving repeats. */
  repeated: boolean
}

/** What a single key asks for; null where it asks for nothing. */
export const readShortcut = (pressed: PressedKey): Shortcut | null => {
  if (pressed.modified || pressed.typing) return null
  const shortcut = shortcuts.get(pressed.key.toLowerCase()) ?? null
  const moves = shortcut === 'next' || shortcut === 'previous'
  return pressed.repeated && !moves ? null : shortcut
}
