export type GridKey =
  /** `extend` ticks every row on the way. */
  | { kind: 'move'; to: 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last'; extend: boolean }
  | { kind: 'toggle' | 'all' | 'edit' | 'remove' | 'clear' | 'undo' }

type Pressed = { key: string; ctrl: boolean; shift: boolean; alt: boolean }

const moves = new Map<string, Extract<GridKey, { kind: 'move' }>['to']>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['PageDown', 'page-down'],
  ['PageUp', 'page-up'],
  ['Home', 'first'],
  ['End', 'last'],
])

const plain = new Map<string, GridKey>([
  [' ', { kind: 'toggle' }],
  ['Enter', { kind: 'edit' }],
  ['F2', { kind: 'edit' }],
  ['Delete', { kind: 'remove' }],
  ['Backspace', { kind: 'remove' }],
  ['Escape', { kind: 'clear' }],
])

/** What a key asks of the list while one of its rows has the focus; null where it asks for nothing. `ctrl` stands for Cmd too. */
export const readGridKey = ({ key, ctrl, shift, alt }: Pressed): GridKey | null => {
  if (alt) return null
  const to = moves.get(key)
  if (to !== undefined) return { kind: 'move', to, extend: shift }
  if (!ctrl) return plain.get(key) ?? null
  if (shift) return null
  const letter = key.toLowerCase()
  return letter === 'a' ? { kind: 'all' } : letter === 'z' ? { kind: 'undo' } : null
}

/** The row a move leads to, within the list. */
export const moveTo = (to: Extract<GridKey, { kind: 'move' }>['to'], active: number, total: number, pageRows: number): number => {
  const targets = {
    next: active + 1,
    previous: active - 1,
    'page-down': active + pageRows,
    'page-up': active - pageRows,
    first: 0,
    last: total - 1,
  }
  return Math.max(0, Math.min(total - 1, targets[to]))
}
