import { expect, test } from 'vitest'
import { prepareTrainingData } from './prepare-training-data.ts'

test('the same data come out in one order', () => {
  const prepared = prepareTrainingData({
    intents: [
      { name: 'b', phrases: [' two ', 'one', 'one'] },
      { name: 'a', phrases: ['x'] },
      { name: 'empty', phrases: [' '] },
      { name: 'b', phrases: ['three'] },
    ],
    outOfScope: ['z', 'y', ''],
    entities: [{ name: 'size' }, { name: 'color' }],
  })
  expect(prepared).toEqual({
    intents: [
      { name: 'a', phrases: ['x'] },
      { name: 'b', phrases: ['one', 'three', 'two'] },
    ],
    outOfScope: ['y', 'z'],
    entities: [{ name: 'color' }, { name: 'size' }],
  })
})
