import { describe, expect, it } from 'vitest'
import { moveTo, readGridKey } from './read-grid-key.ts'

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {}) =>
  readGridKey({ key, ctrl: false, shift: false, alt: false, ...held })

describe('readGridKey', () => {
  it('moves, and ticks on the way while Shift is held', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', to: 'next', extend: false })
    expect(press('PageUp', { shift: true })).toEqual({ kind: 'move', to: 'page-up', extend: true })
  })

  it('knows what to do with a row', () => {
    expect([' ', 'Enter', 'F2', 'Delete', 'Backspace', 'Escape'].map((key) => press(key)?.kind)).toEqual([
      'toggle',
      'edit',
      'edit',
      'remove',
      'remove',
      'clear',
    ])
    expect([press('a', { ctrl: true })?.kind, press('Z', { ctrl: true })?.kind]).toEqual(['all', 'undo'])
  })

  it('leaves every other key to the browser', () => {
    expect([
      press('a'),
      press('z'),
      press('c', { ctrl: true }),
      press('Enter', { ctrl: true }),
      press('z', { ctrl: true, shift: true }),
    ]).toEqual(Array(5).fill(null))
    expect(press('ArrowDown', { alt: true })).toBeNull()
  })
})

it('moveTo stays within the list', () => {
  expect(moveTo('next', 9, 10, 5)).toBe(9)
  expect(moveTo('page-up', 2, 10, 5)).toBe(0)
  expect(moveTo('last', 0, 10, 5)).toBe(9)
  expect(moveTo('page-down', 2, 100, 5)).toBe(7)
})
