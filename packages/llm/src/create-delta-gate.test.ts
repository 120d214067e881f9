import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeltaGate } from './create-delta-gate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const open = () => {
  const seen: string[] = []
  return { seen, gate: createDeltaGate((text) => seen.push(text), 40) }
}

test('lets the first piece through at once and gathers the rest', () => {
  const { seen, gate } = open()
  for (const piece of ['Five', ' to', ' seven']) gate.push(piece)
  expect(seen).toEqual(['Five'])
  vi.advanceTimersByTime(40)
  expect(seen).toEqual(['Five', ' to seven'])
  gate.push(' days')
  gate.finish()
  expect(seen).toEqual(['Five', ' to seven', ' days'])
  gate.push('late')
  vi.advanceTimersByTime(100)
  expect(seen).toHaveLength(3)
})

test.each([[['NO_ANSWER']], [['NO', '_ANS', 'WER']], [['\n`NO_', 'ANSWER`.']], [['NO_ANSWER', ' because nothing fits']]])(
  'holds back %j',
  (pieces) => {
    const { seen, gate } = open()
    for (const piece of pieces) gate.push(piece)
    vi.advanceTimersByTime(100)
    gate.finish()
    expect(seen).toEqual([])
    expect(gate.emitted()).toBe(false)
  },
)

test.each([[['NO', ' WAY']], [['N', 'orth']], [['NO']]])('lets %j through, whole', (pieces) => {
  const { seen, gate } = open()
  for (const piece of pieces) gate.push(piece)
  gate.finish()
  expect(seen.join('')).toBe(pieces.join(''))
})

test('drops what it holds', () => {
  const { seen, gate } = open()
  gate.push('a')
  gate.push('b')
  gate.drop()
  gate.finish()
  vi.advanceTimersByTime(100)
  expect(seen).toEqual(['a'])
  expect(gate.emitted()).toBe(true)
})
