import type { PressedKey } from '@/components/keys/pressed-key'

export type LearningKey =
  | { kind: 'next' | 'previous' | 'search' | 'unknown' | 'discard' | 'undo' | 'help' }
  | { kind: 'pick'; index: number }

const commands = new Map<string, Exclude<LearningKey, { kind: 'pick' }>['kind']>([
  ['j', 'next'],
  ['k', 'previous'],
  ['/', 'search'],
  ['u', 'unknown'],
  ['d', 'discard'],
  ['z', 'undo'],
  ['?', 'help'],
])

/** What a single key asks for in the learning inbox: `1` to `9` pick the intent of that rank. Null where it asks for nothing. */
export const readLearningKey = (pressed: PressedKey): LearningKey | null => {
  if (pressed.modified || pressed.typing) return null
  const kind = commands.get(pressed.key.toLowerCase())
  const moves = kind === 'next' || kind === 'previous'
  // A key held down must not decide one message after the other.
  if (pressed.repeated && !moves) return null
  if (kind !== undefined) return { kind }
  return /^[1-9]$/.test(pressed.key) ? { kind: 'pick', index: Number(pressed.key) - 1 } : null
}
