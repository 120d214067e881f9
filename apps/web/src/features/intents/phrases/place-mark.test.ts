import { describe, expect, it } from 'vitest'
import { dropMark, findOverlap, placeMark, trimSelection } from './place-mark.ts'

describe('trimSelection', () => {
  it('drops the blanks that a double press takes along', () => {
    expect(trimSelection('fly to Berlin now', 6, 14)).toEqual({ start: 7, end: 13 })
  })
  it('takes selections made backwards', () => {
    expect(trimSelection('fly to Berlin', 13, 7)).toEqual({ start: 7, end: 13 })
  })
  it('keeps characters whole', () => {
    expect(trimSelection('a 🍕 b', 3, 4)).toEqual({ start: 2, end: 4 })
  })
  it('is nothing for blanks, and stays inside the text', () => {
    expect(trimSelection('a   b', 1, 4)).toBeNull()
    expect(trimSelection('abc', 1, 1)).toBeNull()
    expect(trimSelection('abc', -2, 9)).toEqual({ start: 0, end: 3 })
  })
})

describe('marks', () => {
  const marks = [
    { start: 5, end: 9, entity: 'city' },
    { start: 13, end: 17, entity: 'city' },
  ]
  it('finds what overlaps, not what touches', () => {
    expect(findOverlap(marks, { start: 9, end: 13 })).toBeUndefined()
    expect(findOverlap(marks, { start: 8, end: 10 })).toBe(marks[0])
  })
  it('keeps marks in order and never lets two overlap', () => {
    expect(placeMark(marks, { start: 0, end: 4, entity: 'verb' }).map(({ start }) => start)).toEqual([0, 5, 13])
    expect(placeMark(marks, { start: 5, end: 9, entity: 'person' })).toEqual([{ start: 5, end: 9, entity: 'person' }, marks[1]])
  })
  it('drops the one mark that is meant', () => {
    expect(dropMark(marks, { start: 5, end: 9 })).toEqual([marks[1]])
  })
})
