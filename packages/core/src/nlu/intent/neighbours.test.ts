import { expect, test } from 'vitest'
import { openRowTable } from '../linear/kernel/open-row-table.ts'
import { createViewer, fitNeighbourMetric, measureLengths, viewRows } from './neighbour-metric.ts'
import { groupRows, likenToGroup, lookAround } from './neighbours.ts'

/** Two intents that differ in the first number; the second varies within both. */
const rows = [
  [1, 0.9, 0],
  [1, -0.9, 0.1],
  [1, 0.3, -0.1],
  [-1, 0.9, 0],
  [-1, -0.9, 0.1],
  [-1, -0.3, -0.1],
]
const vectors = { rows: rows.length, columns: 3, values: Float64Array.from(rows.flat()) }
const labels = Int32Array.from([0, 0, 0, 1, 1, 1])
const metric = fitNeighbourMetric(vectors, labels, 2)
const views = viewRows(metric, vectors)
const look = createViewer(metric)
const table = openRowTable(rows.length, 3)
table.write(0, rows.flat())
const phrases = { table, groups: groupRows(labels, 3), lengths: measureLengths(metric, vectors) }

test('counts directions less in which the phrases of an intent differ anyway', () => {
  const view = look(Float32Array.from([1, -0.6, 0]))
  const [first = 0, second = 0] = likenToGroup(phrases, 0, view)
  const [other = 0] = likenToGroup(phrases, 1, look(Float32Array.from([1, 0.9, 0])))
  expect(second).toBeGreaterThan(first)
  expect(first).toBeGreaterThan(other)
  expect(likenToGroup(phrases, 0, look(Float32Array.from([1, 0.9, 0])))[0]).toBeCloseTo(1, 5)
})

test('sees a row alike alone and among others', () => {
  views.forEach((view, row) => {
    const alone = look(Float32Array.from(rows[row] ?? []))
    expect(alone.length).toBeCloseTo(view.length, 5)
    expect(alone.offset).toBeCloseTo(view.offset, 5)
  })
})

test('an intent scores by the phrases near, one not looked at next to nothing', () => {
  const view = look(Float32Array.from([0.9, 0.8, 0]))
  const { scores, nearest, nearestOutside } = lookAround(phrases, view, [0, 1], [25])
  expect(scores[0]?.[0]).toBeGreaterThan((scores[0]?.[1] ?? 0) + 5)
  expect(nearest).toBeCloseTo(0.9 + 0.72, 5)
  expect(nearestOutside).toBeNull()
  expect(lookAround(phrases, view, [1], [25]).scores[0]?.[0]).toBeLessThan(-20)
})

test('thins the phrases of an intent that has very many', () => {
  const grouped = groupRows(new Int32Array(1000), 2)
  expect(grouped[0]?.length).toBe(200)
  expect(new Set(grouped[0]).size).toBe(200)
  expect(grouped[1]?.length).toBe(0)
})

test('one phrase an intent, or the same one again and again, still gives a metric', () => {
  const same = { rows: 2, columns: 3, values: Float64Array.from([1, 0, 0, 1, 0, 0]) }
  const odd = fitNeighbourMetric(same, Int32Array.from([0, 1]), 2)
  expect(odd.inverse.every(Number.isFinite)).toBe(true)
  expect(createViewer(odd)(Float32Array.from([1, 0, 0])).length).toBeGreaterThan(0)
})
