import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { expect, test } from 'vitest'
import { readMarks } from '../sequence/testing/sample-marks.ts'
import { createValueReader, listMarkedValues } from './value-reader.ts'

test('a value comes from the list, then from the marks, then from the synonyms for all', () => {
  const read = createValueReader({
    entities: [EntityDefinition.parse({ name: 'city', values: [{ value: 'New York', synonyms: ['NYC', 'big apple'] }] })],
    marked: [
      { entity: 'city', text: 'nyc', value: 'elsewhere' },
      { entity: 'city', text: 'home', value: 'Oslo' },
    ],
    synonyms: [{ value: 'Paris', synonyms: ['home', 'city of light'] }],
  })
  expect(read('city', 'nyc')).toBe('New York')
  expect(read('city', 'Big-Apple')).toBe('New York')
  expect(read('city', 'HOME')).toBe('Oslo')
  expect(read('other', 'home')).toBe('Paris')
  expect(read('city', 'City of  Light')).toBe('Paris')
  expect(read('city', 'Rome')).toBeNull()
  expect(read('__proto__', 'constructor')).toBeNull()
})

test('words without letters are compared as they are', () => {
  const read = createValueReader({ entities: [], marked: [{ entity: 'mood', text: '👍', value: 'good' }], synonyms: [] })
  expect(read('mood', '👍')).toBe('good')
  expect(read('mood', '👎')).toBeNull()
})

test('of the values of marked words the most frequent counts', () => {
  const phrases = ['[two](count=2)', 'just [Two](count=2)', '[two](count=zwei)', '[six](count)'].map(readMarks)
  expect(listMarkedValues(phrases)).toEqual([{ entity: 'count', text: 'Two', value: '2' }])
})
