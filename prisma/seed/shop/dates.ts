const hourMs = 3_600_000
const dayMs = 24 * hourMs

export const hoursBefore = (date: Date, hours: number): Date => new Date(date.getTime() - hours * hourMs)
export const daysBefore = (date: Date, days: number): Date => new Date(date.getTime() - days * dayMs)
export const hoursAfter = (date: Date, hours: number): Date => new Date(date.getTime() + hours * hourMs)

/** `count` week days later, at the same time of day. */
export const weekdaysAfter = (date: Date, count: number): Date => {
  let result = date
  for (let left = count; left > 0; ) {
    result = new Date(result.getTime() + dayMs)
    if (result.getUTCDay() % 6 !== 0) left -= 1
  }
  return result
}

/** Moves a date out of November and December, so that the longer return period of the holiday season never applies to it. */
export const beforeHolidaySeason = (date: Date): Date => {
  const month = date.getUTCMonth()
  return month < 10 ? date : new Date(Date.UTC(date.getUTCFullYear(), 9, 20, date.getUTCHours(), date.getUTCMinutes()))
}
