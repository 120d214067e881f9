import { describe, expect, it } from 'vitest'
import { addValues, filterValues, findClashes, removeValue, replaceValue } from './change-values.ts'

const values = [
  { value: 'Berlin', synonyms: ['BER'] },
  { value: 'New York', synonyms: ['NYC'] },
]

describe('values', () => {
  it('puts new ones on top and merges synonyms of known ones', () => {
    const added = addValues(values, [
      { value: 'Oslo', synonyms: [] },
      { value: 'New York', synonyms: ['NYC', 'Big Apple'] },
    ])
    expect(added).toEqual([{ value: 'Oslo', synonyms: [] }, values[0], { value: 'New York', synonyms: ['NYC', 'Big Apple'] }])
    expect(
      addValues(
        [],
        [
          { value: 'a', synonyms: ['b'] },
          { value: 'a', synonyms: ['c'] },
        ],
      ),
    ).toEqual([{ value: 'a', synonyms: ['b', 'c'] }])
  })

  it('writes one anew in its place and never leaves two of a name', () => {
    expect(replaceValue(values, 'Berlin', { value: 'Bern', synonyms: [] })).toEqual([{ value: 'Bern', synonyms: [] }, values[1]])
    expect(replaceValue(values, 'Berlin', { value: 'New York', synonyms: ['x'] })).toEqual([{ value: 'New York', synonyms: ['x'] }])
    expect(removeValue(values, 'Berlin')).toEqual([values[1]])
  })

  it('finds words that stand for two values, whatever their case', () => {
    const clashes = findClashes([...values, { value: 'Bergamo', synonyms: ['ber'] }])
    expect([...clashes]).toEqual([['ber', ['Berlin', 'Bergamo']]])
  })

  it('searches values and synonyms', () => {
    expect(filterValues(values, 'nyc')).toEqual([values[1]])
    expect(filterValues(values, ' ')).toBe(values)
  })
})
