import { expect, test } from 'vitest'
import { splitFolds } from './split-folds.ts'

const texts = Array.from({ length: 37 }, (_, i) => `phrase ${i}`)
const labels = Int32Array.from({ length: 30 }, (_, i) => i % 6)

test('each labelled row is held out once, each other row is a probe once, and none is learned from where it is tried', () => {
  const folds = splitFolds(texts, labels, 5, 5)
  expect(folds.flatMap(({ held }) => [...held]).sort((a, b) => a - b)).toEqual([...labels.keys()])
  expect(folds.flatMap(({ probes }) => [...probes]).sort((a, b) => a - b)).toEqual([30, 31, 32, 33, 34, 35, 36])
  for (const { train, held } of folds) {
    expect(train.length + held.length).toBe(30)
    expect(train.some((row) => held.includes(row))).toBe(false)
    const counts = Array.from({ length: 6 }, (_, label) => held.filter((row) => labels[row] === label).length)
    expect(counts).toEqual([1, 1, 1, 1, 1, 1])
  }
})

test('a label with one row is never held out', () => {
  const folds = splitFolds(['a', 'b', 'c'], Int32Array.from([0, 0, 1]), 5, 5)
  expect(folds.flatMap(({ held }) => [...held]).sort()).toEqual([0, 1])
})

test('one fold of many still leaves phrases of no intent to know', () => {
  expect(splitFolds(texts, labels, 5, 1)[0]?.probes.length).toBe(4)
})
