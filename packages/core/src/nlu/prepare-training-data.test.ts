import { EntityDefinition, type MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import { expect, test } from 'vitest'
import { prepareTrainingData } from './prepare-training-data.ts'

const plain = (texts: readonly string[]): MarkedPhrase[] => texts.map((text) => ({ text, entities: [] }))
const entity = (name: string) => EntityDefinition.parse({ name })

test('the same data come out in one order', () => {
  const prepared = prepareTrainingData({
    intents: [
      { name: 'b', phrases: plain([' two ', 'one', 'one']) },
      { name: 'a', phrases: plain(['x']) },
      { name: 'empty', phrases: plain([' ']) },
      { name: 'b', phrases: plain(['three']) },
    ],
    outOfScope: ['z', 'y', ''],
    entities: [entity('size'), entity('color')],
    synonyms: [],
  })
  expect(prepared).toEqual({
    intents: [
      { name: 'a', phrases: plain(['x']) },
      { name: 'b', phrases: plain(['one', 'three', 'two']) },
    ],
    outOfScope: ['y', 'z'],
    entities: [entity('color'), entity('size')],
    synonyms: [],
  })
})
