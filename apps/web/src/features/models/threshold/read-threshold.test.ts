import { expect, it } from 'vitest'
import { describePoint, pointAt, thinPoints } from './read-threshold.ts'

const point = (threshold: number) => ({ threshold, right: 0.9, wrong: 0.04, turnedAway: 0.06, caught: 0.755 })
const points = Array.from({ length: 101 }, (_, index) => point(index / 100))

it('finds the nearest point', () => {
  expect(pointAt(points, 0.374)?.threshold).toBe(0.37)
  expect(pointAt([], 0.5)).toBeNull()
})

it('says what it does', () => {
  expect(describePoint(point(0.5))).toBe(
    'Of 100 messages about your intents, 90 would be answered rightly, 4 wrongly, and 6 would be turned away. Of messages about something else, 75.5% would be caught.',
  )
  expect(describePoint({ ...point(0.5), caught: null })).not.toMatch(/caught/)
})

it('thins a long list but keeps the chosen one', () => {
  const thin = thinPoints(points, 0.37, 20)
  expect(thin.length).toBeLessThanOrEqual(21)
  expect(thin.map(({ threshold }) => threshold)).toContain(0.37)
})
