import { describe, expect, it } from 'vitest'
import { readLearningKey } from './read-learning-key.ts'

const press = (key: string, change: { modified?: boolean; typing?: boolean; repeated?: boolean } = {}) =>
  readLearningKey({ key, modified: false, typing: false, repeated: false, ...change })

describe('readLearningKey', () => {
  it('picks by rank', () => {
    expect([press('1'), press('9')]).toEqual([
      { kind: 'pick', index: 0 },
      { kind: 'pick', index: 8 },
    ])
    expect(['0', '10', 'x', 'constructor'].map((key) => press(key))).toEqual([null, null, null, null])
  })

  it('knows its commands in either case', () => {
    expect(['j', 'K', '/', 'U', 'd', 'z', '?'].map((key) => press(key)?.kind)).toEqual([
      'next',
      'previous',
      'search',
      'unknown',
      'discard',
      'undo',
      'help',
    ])
  })

  it('never decides while somebody writes, with a modifier, or by a key held down', () => {
    expect([
      press('1', { typing: true }),
      press('z', { modified: true }),
      press('d', { repeated: true }),
      press('2', { repeated: true }),
    ]).toEqual([null, null, null, null])
    expect(press('j', { repeated: true })?.kind).toBe('next')
  })
})
