import { describe, expect, it } from 'vitest'
import { addBusinessDays, addDays, formatDate, isBusinessDay, shopDay } from './calendar.ts'

describe('calendar', () => {
  it('tells the day in US Eastern time, summer and winter', () => {
    expect(shopDay(new Date('2026-06-15T03:59:00Z'))).toBe('2026-06-14')
    expect(shopDay(new Date('2026-06-15T04:00:00Z'))).toBe('2026-06-15')
    expect(shopDay(new Date('2026-12-15T04:59:00Z'))).toBe('2026-12-14')
    expect(formatDate(new Date('2026-12-15T12:00:00Z'))).toBe('Dec 15, 2026')
  })

  it('adds days over months, leap days and clock changes', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02')
    expect(addDays('2026-01-05', -7)).toBe('2025-12-29')
  })

  it.each([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-07-04',
    '2026-09-07',
    '2026-10-12',
    '2026-11-26',
    '2026-12-25',
    '2026-06-13',
  ])('has no business on %s', (day) => {
    expect(isBusinessDay(day)).toBe(false)
  })

  it.each(['2026-01-12', '2026-05-18', '2026-11-19', '2026-06-15'])('has business on %s', (day) => {
    expect(isBusinessDay(day)).toBe(true)
  })

  it('adds business days over a weekend and a holiday', () => {
    expect(addBusinessDays('2026-06-12', 1)).toBe('2026-06-15')
    expect(addBusinessDays('2026-11-24', 3)).toBe('2026-11-30')
  })
})
