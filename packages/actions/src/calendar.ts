/** Calendar days are `YYYY-MM-DD` in the shop's time zone, so that they sort and compare as text. */
export type Day = string

const dayMs = 86_400_000
const shopDayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' })
const longFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' })

const toUtc = (day: Day) => new Date(`${day}T00:00:00Z`)
const fromUtc = (date: Date): Day => date.toISOString().slice(0, 10)

/** The day it is at the shop (US Eastern) at that moment. */
export const shopDay = (date: Date): Day => shopDayFormat.format(date)

/** "Oct 3, 2026". */
export const formatDay = (day: Day): string => longFormat.format(toUtc(day))

/** "Oct 3, 2026" for a moment, as the shop counts days. */
export const formatDate = (date: Date): string => formatDay(shopDay(date))

export const addDays = (day: Day, days: number): Day => fromUtc(new Date(toUtc(day).getTime() + days * dayMs))

/** US public holidays by their rule: fixed dates, and the nth (-1: last) weekday of a month. Months count from 1, Sunday is 0. */
const fixedHolidays = new Set(['01-01', '06-19', '07-04', '11-11', '12-25'])
const weekdayHolidays = [
  { month: 1, weekday: 1, nth: 3 },
  { month: 2, weekday: 1, nth: 3 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 9, weekday: 1, nth: 1 },
  { month: 10, weekday: 1, nth: 2 },
  { month: 11, weekday: 4, nth: 4 },
]

function isHoliday(day: Day): boolean {
  if (fixedHolidays.has(day.slice(5))) return true
  const date = toUtc(day)
  const ofMonth = date.getUTCDate()
  const nextWeekIsNextMonth = addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
  return weekdayHolidays.some(
    ({ month, weekday, nth }) =>
      date.getUTCMonth() + 1 === month &&
      date.getUTCDay() === weekday &&
      (nth === -1 ? nextWeekIsNextMonth : Math.ceil(ofMonth / 7) === nth),
  )
}

/** Monday to Friday without US public holidays. */
export function isBusinessDay(day: Day): boolean {
  const weekday = toUtc(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

/** The day that lies `count` business days after `day`. */
export function addBusinessDays(day: Day, count: number): Day {
  let result = day
  for (let left = count; left > 0; ) {
    result = addDays(result, 1)
    if (isBusinessDay(result)) left -= 1
  }
  return result
}
