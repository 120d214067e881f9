import { describe, expect, it } from 'vitest'
import { noSelection, reduceSelection, type SelectionAction } from './reduce-selection.ts'

const run = (...actions: SelectionAction[]) => actions.reduce(reduceSelection, noSelection)

describe('reduceSelection', () => {
  it('ticks and unticks, and stretches ranges from the last row pressed', () => {
    const selection = run(
      { kind: 'toggle', id: 'a', index: 3 },
      { kind: 'toggle', id: 'b', index: 5 },
      { kind: 'toggle', id: 'a', index: 3 },
    )
    expect([...selection.ids]).toEqual(['b'])
    expect(selection.anchor).toBe(3)
  })

  it('adds a range to what is ticked and keeps its anchor', () => {
    const selection = run({ kind: 'toggle', id: 'b', index: 1 }, { kind: 'range', ids: ['b', 'c', 'd'] })
    expect([...selection.ids]).toEqual(['b', 'c', 'd'])
    expect(selection.anchor).toBe(1)
  })

  it('takes all, drops what went, and clears', () => {
    expect([...run({ kind: 'toggle', id: 'z', index: 0 }, { kind: 'all', ids: ['a', 'b'] }).ids]).toEqual(['a', 'b'])
    expect([...run({ kind: 'all', ids: ['a', 'b'] }, { kind: 'drop', ids: ['a'] }).ids]).toEqual(['b'])
    expect(run({ kind: 'all', ids: ['a'] }, { kind: 'clear' })).toBe(noSelection)
  })
})
