import { describe, expect, it } from 'vitest'
import { describeWait, formatAgo, formatDay, formatMs, formatWait } from './format-time.ts'

const at = (year: number, month: number, day: number, hour = 12, minute = 0) => new Date(year, month - 1, day, hour, minute).toISOString()
const now = new Date(2026, 10, 23, 12, 0).getTime()

describe('formatAgo', () => {
  it.each([
    [at(2026, 11, 23, 12, 0), 'now'],
    [at(2026, 11, 23, 12, 5), 'now'],
    [at(2026, 11, 23, 11, 56), '4 min'],
    [at(2026, 11, 23, 9, 59), '2 h'],
    [at(2026, 11, 22, 23, 59), 'Yesterday'],
    [at(2026, 3, 3), 'Mar 3'],
    [at(2025, 3, 3), 'Mar 3, 2025'],
  ])('%s is %s', (value, expected) => {
    expect(formatAgo(value, now)).toBe(expected)
  })

  it('counts minutes across midnight', () => {
    expect(formatAgo(at(2026, 11, 22, 23, 50), new Date(2026, 10, 23, 0, 10).getTime())).toBe('20 min')
  })
})

describe('formatDay', () => {
  it('names near days and dates the others', () => {
    expect(formatDay(at(2026, 11, 23, 0, 1), now)).toBe('Today')
    expect(formatDay(at(2026, 11, 22, 23, 59), now)).toBe('Yesterday')
    expect(formatDay(at(2026, 11, 20), now)).toBe('Friday, November 20')
    expect(formatDay(at(2024, 11, 20), now)).toBe('Nov 20, 2024')
  })
})

describe('waits', () => {
  it.each([
    [0, '0:00', 'less than a minute'],
    [42.9, '0:42', 'less than a minute'],
    [60, '1:00', '1 minute'],
    [725, '12:05', '12 minutes'],
    [3802, '1:03:22', '1 hour'],
    [90_000, '1 day', '1 day'],
    [200_000, '2 days', '2 days'],
    [-5, '0:00', 'less than a minute'],
  ])('%d s is %s, %s', (seconds, shown, spoken) => {
    expect(formatWait(seconds)).toBe(shown)
    expect(describeWait(seconds)).toBe(spoken)
  })
})

it('formats milliseconds by size', () => {
  expect([0, 0.42, 9.96, 12.4, 999.4, 1240].map(formatMs)).toEqual(['< 0.1 ms', '0.4 ms', '10.0 ms', '12 ms', '999 ms', '1.24 s'])
})
