import type { NluParse } from '@frontdesk/contracts/nlu/parse'
import { expect, it } from 'vitest'
import { toRasaParse } from './to-rasa-parse.ts'

const parse: NluParse = {
  text: '👋 fly to New York',
  modelVersion: 3,
  intents: [
    { name: 'book_flight', probability: 0.8 },
    { name: 'greet', probability: 0.1 },
  ],
  outOfScope: 0.2,
  outOfScopeThreshold: 0.5,
  entities: [{ entity: 'city', value: 'nyc', text: 'New York', start: 10, end: 18, source: 'learned', role: 'to' }],
  parts: [],
  nearest: [],
  ms: 1,
}

it('names the best intent, ranks them all, and counts characters as Python does', () => {
  const { entities, ...rest } = toRasaParse(parse, 'm-1')
  expect(rest).toMatchObject({
    intent: { name: 'book_flight', confidence: 0.8 },
    intent_ranking: [{ name: 'book_flight' }, { name: 'greet', confidence: 0.1 }],
    message_id: 'm-1',
    text_tokens: [
      [2, 5],
      [6, 8],
      [9, 12],
      [13, 17],
    ],
  })
  expect(entities).toEqual([{ entity: 'city', start: 9, end: 17, value: 'nyc', role: 'to', extractor: 'FrontdeskLearnedExtractor' }])
  expect([...parse.text].slice(9, 17).join('')).toBe('New York')
})

it('answers the fallback intent for a message of no intent', () => {
  const { intent, intent_ranking, message_id } = toRasaParse({ ...parse, outOfScope: 0.5 }, null)
  expect(intent).toEqual({ name: 'nlu_fallback', confidence: 0.5 })
  expect(intent_ranking.map(({ name }) => name)).toEqual(['nlu_fallback', 'book_flight', 'greet'])
  expect(message_id).toBeUndefined()
})
