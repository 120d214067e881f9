import { expect, test } from 'vitest'
import { compareModels, type ModelRecord } from './compare-models.ts'

const record = (rows: readonly [intent: string, text: string, predicted: string | null][]): ModelRecord => ({
  phrases: rows.map(([intent, text]) => ({ intent, text })),
  predictions: rows.flatMap(([intent, text, predicted]) => (predicted === null ? [] : [{ intent, text, predicted, probability: 0.9 }])),
})

const live = record([
  ['track', 'where is it', 'track'],
  ['track', 'is it here', 'refund'],
  ['track', 'lost it', 'refund'],
  ['refund', 'money back', null],
])

test('lists what is fixed, broken and changed, asking the live model for what it never saw', () => {
  const asked: string[] = []
  const candidate = record([
    ['track', 'where is it', 'refund'],
    ['track', 'is it here', 'track'],
    ['track', 'lost it', 'cancel'],
    ['cancel', 'stop it', 'cancel'],
    ['refund', 'money back', 'track'],
  ])
  const found = compareModels({
    live,
    candidate,
    predictLive: (text) => {
      asked.push(text)
      return 'track'
    },
  })
  expect(asked).toEqual(['stop it'])
  expect(found.compared).toBe(4)
  expect(found.fixed.map(({ text }) => text)).toEqual(['is it here', 'stop it'])
  expect(found.broken.map(({ text }) => text)).toEqual(['where is it'])
  expect(found.changed).toEqual([{ text: 'lost it', expected: 'track', live: 'refund', candidate: 'cancel' }])
  expect(found.accuracy).toEqual({ live: 0.25, candidate: 0.5 })
  expect(found.data).toEqual({ phrasesAdded: 1, phrasesRemoved: 0, intentsAdded: ['cancel'], intentsRemoved: [] })
})

test('compares with the live prediction of a phrase that was moved to another intent', () => {
  const candidate = record([['refund', 'is it here', 'refund']])
  const found = compareModels({ live, candidate, predictLive: () => 'nothing' })
  expect(found).toMatchObject({ compared: 1, fixed: [], broken: [], changed: [] })
  expect(found.data).toMatchObject({ phrasesAdded: 1, phrasesRemoved: 4, intentsRemoved: ['track'] })
})

test('without a live model there is nothing to compare', () => {
  const found = compareModels({ live: null, candidate: live, predictLive: () => 'nothing' })
  expect(found).toMatchObject({ compared: 0, accuracy: { live: null, candidate: 1 / 3 }, data: { phrasesAdded: 4 } })
})
