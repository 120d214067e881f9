import { describe, expect, it } from 'vitest'
import { readShortcut } from './read-shortcut.ts'

const press = (key: string, change: { modified?: boolean; typing?: boolean; repeated?: boolean } = {}) =>
  readShortcut({ key, modified: false, typing: false, repeated: false, ...change })

describe('readShortcut', () => {
  it('knows its keys in either case', () => {
    expect(['j', 'K', 't', 'R', 'b', 'e', '?'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'take',
      'reply',
      'give-back',
      'resolve',
      'help',
    ])
    expect(['x', 'Enter', 'constructor'].map((key) => press(key))).toEqual([null, null, null])
  })

  it('never fires while somebody writes or holds a modifier', () => {
    expect(press('e', { typing: true })).toBeNull()
    expect(press('r', { modified: true })).toBeNull()
  })

  it('repeats moves alone while a key is held', () => {
    expect(press('j', { repeated: true })).toBe('next')
    expect(press('e', { repeated: true })).toBeNull()
  })
})
