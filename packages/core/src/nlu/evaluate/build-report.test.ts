import { NluReport } from '@frontdesk/contracts/nlu-report'
import { expect, test } from 'vitest'
import { buildReport } from './build-report.ts'
import type { ReportInput } from './report-input.ts'

const columns = 8
/** A unit vector near the axis named; `lean` moves it aside. */
const vector = (axis: number, lean: number): number[] => {
  const values = Array.from({ length: columns }, (_, d) => (d === axis ? 1 : d === columns - 1 ? lean : 0))
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

/** Twenty phrases of `mixed` in two groups, ten of `plain`, two of `rare` of which one repeats a phrase of `plain`. */
const rows = [
  ...Array.from({ length: 20 }, (_, i) => ({ label: 0, text: `mixed ${i}`, values: vector(i % 2, i / 100) })),
  ...Array.from({ length: 10 }, (_, i) => ({ label: 1, text: `plain ${i}`, values: vector(3, i / 100) })),
  { label: 2, text: 'rare', values: vector(4, 0) },
  { label: 2, text: 'rare as plain', values: vector(3, 0.001) },
]
const input: ReportInput = {
  intents: ['mixed', 'plain', 'rare'],
  phrases: rows.map(({ text }) => text),
  labels: Int32Array.from(rows, ({ label }) => label),
  vectors: { rows: rows.length, columns, values: Float64Array.from(rows.flatMap(({ values }) => values)) },
  trial: {
    folds: 5,
    phrases: rows.map(({ label, text }, row) => ({
      row,
      predicted: text === 'rare as plain' ? 1 : label,
      probability: 0.95,
      outOfScope: row / 100,
    })),
    outside: [0.9, 0.1],
  },
  outOfScopeThreshold: 0.5,
  entities: [],
}

test('tells how well each intent does, and holds to the contract', () => {
  const report = NluReport.parse(buildReport(input))
  expect(report.accuracy).toBeCloseTo(31 / 32)
  expect(report.intents.map(({ name, support, tooFew }) => [name, support, tooFew])).toEqual([
    ['mixed', 20, false],
    ['plain', 10, false],
    ['rare', 2, true],
  ])
  expect(report.intents[1]).toMatchObject({ precision: 10 / 11, recall: 1 })
  expect(report.intents[2]).toMatchObject({ precision: 1, recall: 0.5 })
  expect(report.confusions).toEqual([
    { expected: 'rare', predicted: 'plain', count: 1, phrases: [{ text: 'rare as plain', probability: 0.95 }] },
  ])
  expect(report.calibration[9]).toMatchObject({ count: 32, accuracy: 31 / 32 })
  expect(report.expectedCalibrationError).toBeCloseTo(31 / 32 - 0.95)
})

test('traces what thresholds would do', () => {
  const { thresholds } = buildReport(input)
  expect(thresholds[0]).toMatchObject({ threshold: 0, right: 0, turnedAway: 1, caught: 1 })
  expect(thresholds.at(-1)).toMatchObject({ threshold: 1, right: 31 / 32, turnedAway: 0, caught: 0 })
  expect(thresholds[25]).toMatchObject({ threshold: 0.5, caught: 0.5 })
})

test('suggests what would make the phrases better', () => {
  const { suggestions } = buildReport(input)
  const ofKind = (kind: string) => suggestions.filter((suggestion) => suggestion.kind === kind)
  expect(ofKind('too-few')).toEqual([{ kind: 'too-few', intent: 'rare', phrases: 2, wanted: 8 }])
  expect(ofKind('mislabelled')).toMatchObject([{ intent: 'rare', text: 'rare as plain', suggested: 'plain' }])
  expect(ofKind('near-duplicate')[0]).toMatchObject({
    first: { intent: 'plain', text: 'plain 0' },
    second: { intent: 'rare', text: 'rare as plain' },
  })
  expect(ofKind('split')).toMatchObject([{ intent: 'mixed' }])
  expect(ofKind('merge')).toEqual([])
})

test('suggests to merge intents that are taken for each other', () => {
  const phrases = rows.map(({ label }, row) => ({
    row,
    predicted: label < 2 && row % 3 === 0 ? 1 - label : label,
    probability: 0.6,
    outOfScope: null,
  }))
  const { suggestions } = buildReport({ ...input, trial: { ...input.trial, phrases } })
  expect(suggestions.find(({ kind }) => kind === 'merge')).toMatchObject({ intents: ['mixed', 'plain'], confused: 10 / 30 })
})

test('a report of nothing held out has no figures, and is one', () => {
  const report = NluReport.parse(buildReport({ ...input, trial: { folds: 5, phrases: [], outside: [] } }))
  expect(report).toMatchObject({ accuracy: 0, heldOut: 0, aurocOutOfScope: null, confusions: [] })
})
