import { describe, expect, it } from 'vitest'
import { findValueProblem, readValueLine, readValueLines } from './read-value-lines.ts'

describe('readValueLine', () => {
  it.each([
    ['New York: NYC,  the Big Apple ', { value: 'New York', synonyms: ['NYC', 'the Big Apple'] }],
    ['- Berlin', { value: 'Berlin', synonyms: [] }],
    ['red: red, rouge; rot, rouge', { value: 'red', synonyms: ['rouge', 'rot'] }],
    ['time: 10:30', { value: 'time', synonyms: ['10:30'] }],
    ['x:', { value: 'x', synonyms: [] }],
    ['  ', null],
    [': NYC', null],
  ])('%s', (line, expected) => {
    expect(readValueLine(line)).toEqual(expected)
  })
})

it('readValueLines takes a value a line', () => {
  expect(readValueLines('a: b\r\n\nc').map(({ value }) => value)).toEqual(['a', 'c'])
})

it('findValueProblem names what is too long', () => {
  expect(findValueProblem({ value: 'a', synonyms: ['x'.repeat(200)] })).toBeNull()
  expect(findValueProblem({ value: 'a', synonyms: ['x'.repeat(201)] })).toContain('over 200 letters')
  expect(findValueProblem({ value: 'a', synonyms: Array.from({ length: 201 }, (_, index) => `s${index}`) })).toContain('synonyms')
})
