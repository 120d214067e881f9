import { expect, test } from 'vitest'
import { isAppError } from '../../errors.ts'
import type { ModelSection } from '../model-section.ts'
import { readTaggerSection, writeTaggerSection } from './tagger-section.ts'
import { sampleExamples } from './testing/sample-marks.ts'
import { trainTagger } from './train-tagger.ts'

const tagger = trainTagger(sampleExamples)?.model
if (tagger === undefined) throw new Error('Nothing was learned.')
const marked = [{ entity: 'city', text: 'nyc', value: 'New York' }]
const section = writeTaggerSection({ tagger, marked })
const withArrays = (arrays: ModelSection['arrays']): ModelSection => ({ ...section, arrays: { ...section.arrays, ...arrays } })

test('what is written is read', () => {
  const header: unknown = JSON.parse(JSON.stringify(section.header))
  expect(readTaggerSection({ ...section, header })).toEqual({ tagger, marked })
})

test.each<[what: string, broken: ModelSection]>([
  ['keys out of order', withArrays({ keys: tagger.keys.toReversed() })],
  ['keys of another type', withArrays({ keys: Float32Array.from(tagger.keys) })],
  ['rows beyond the tags', withArrays({ rows: tagger.rows.map((row) => row + 1) })],
  ['rows that go back', withArrays({ rows: tagger.rows.with(1, tagger.tags.length) })],
  ['tags of no label', withArrays({ tags: tagger.tags.map(() => 9) })],
  ['too few weights', withArrays({ weights: tagger.weights.subarray(1) })],
  ['weights that are no numbers', withArrays({ weights: tagger.weights.with(0, Number.NaN) })],
  ['moves of other labels', withArrays({ moves: new Float32Array(4) })],
  ['sentence weights without a dimension', withArrays({ sentenceWeights: new Float32Array(3) })],
])('%s are refused', (_, broken) => {
  try {
    readTaggerSection(broken)
  } catch (error) {
    expect(isAppError(error)).toBe(true)
    return
  }
  expect.unreachable()
})

test('a header that does not parse is refused', () => {
  expect(() => readTaggerSection({ ...section, header: { labels: [], dimensions: 0, marked } })).toThrow()
})
