import { expect, test } from 'vitest'
import { assessTagger, measureSpans } from './assess-tagger.ts'
import { readExample, sampleExamples } from './testing/sample-marks.ts'

test('spans count where words, entity and role are right', () => {
  const gold = [
    { entity: 'city', role: 'from', start: 0, end: 4 },
    { entity: 'name', start: 8, end: 9 },
  ]
  const found = [
    { entity: 'city', role: 'from', start: 0, end: 4 },
    { entity: 'city', role: 'to', start: 5, end: 7 },
    { entity: 'name', start: 8, end: 10 },
  ]
  const { all, entities } = measureSpans([{ gold, found }])
  expect(all).toMatchObject({ support: 2, precision: 1 / 3, recall: 1 / 2, f1: 0.4 })
  expect(entities).toEqual([
    { name: 'city', support: 1, precision: 1 / 2, recall: 1, f1: 2 / 3 },
    { name: 'name', support: 1, precision: 0, recall: 0, f1: 0 },
  ])
})

test('what is marked is held out and found', () => {
  const shares: number[] = []
  const [city, ...others] = assessTagger(sampleExamples, (share) => shares.push(share))
  expect(others).toEqual([])
  expect(city).toMatchObject({ name: 'city', support: 48 })
  expect(city?.f1).toBeGreaterThan(0.8)
  expect(shares.at(-1)).toBeCloseTo(1)
})

test('nothing is told where nothing is marked', () => {
  expect(assessTagger([readExample('hello'), readExample('there')])).toEqual([])
})

test('a single mark is held out with nothing to learn it from', () => {
  expect(assessTagger([readExample('i am [Ana](name)'), readExample('hello')])).toEqual([
    { name: 'name', support: 1, precision: 0, recall: 0, f1: 0 },
  ])
})
