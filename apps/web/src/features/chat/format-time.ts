const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const dayThisYear = new Intl.DateTimeFormat(undefined, { weekday: 'long', month: 'long', day: 'numeric' })
const dayOtherYear = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'long', day: 'numeric' })
const shortDay = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' })

const daysBetween = (earlier: Date, later: Date) => {
  const start = new Date(earlier.getFullYear(), earlier.getMonth(), earlier.getDate())
  const end = new Date(later.getFullYear(), later.getMonth(), later.getDate())
  return Math.round((end.getTime() - start.getTime()) / 86_400_000)
}

/** Time of day in the reader's own zone. */
export const formatClock = (at: string): string => clock.format(new Date(at))

/** The day as a heading: Today, Yesterday or a date. */
export const formatDay = (at: string, now: Date): string => {
  const date = new Date(at)
  const days = daysBetween(date, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return date.getFullYear() === now.getFullYear() ? dayThisYear.format(date) : dayOtherYear.format(date)
}

/** When something happened, as short as it can be told. */
export const formatRecent = (at: string, now: Date): string => {
  const date = new Date(at)
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000)
  if (minutes < 1) return 'Just now'
  if (minutes < 60) return `${minutes} min ago`
  const days = daysBetween(date, now)
  if (days === 0) return clock.format(date)
  if (days === 1) return 'Yesterday'
  return date.getFullYear() === now.getFullYear() ? shortDay.format(date) : dayOtherYear.format(date)
}

/** A calendar date, written out. */
export const formatDate = (at: string): string => dayOtherYear.format(new Date(at))
