const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' })
const dayThisYear = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' })
const shortDay = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const longDay = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric' })
const stamp = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
})

const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
const daysBetween = (earlier: Date, later: Date) => Math.round((midnight(later) - midnight(earlier)) / 86_400_000)

/** Time of day in the reader's own zone. */
export const formatClock = (at: string): string => clock.format(new Date(at))

/** Date and time to the second, for whoever wants to know exactly. */
export const formatStamp = (at: string): string => stamp.format(new Date(at))

/** A calendar date. */
export const formatDate = (at: string): string => longDay.format(new Date(at))

/** The day as a heading: Today, Yesterday or a date. */
export const formatDay = (at: string, now: number): string => {
  const [date, today] = [new Date(at), new Date(now)]
  const days = daysBetween(date, today)
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return (date.getFullYear() === today.getFullYear() ? dayThisYear : longDay).format(date)
}

/** How long ago, as short as it can be told: `now`, `4 min`, `2 h`, `Yesterday`, `Mar 3`. */
export const formatAgo = (at: string, now: number): string => {
  const [date, today] = [new Date(at), new Date(now)]
  const minutes = Math.floor((now - date.getTime()) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  const days = daysBetween(date, today)
  if (days === 0) return `${Math.floor(minutes / 60)} h`
  if (days === 1) return 'Yesterday'
  return (date.getFullYear() === today.getFullYear() ? shortDay : longDay).format(date)
}

const pad = (value: number) => String(value).padStart(2, '0')

/** A wait as a clock shows it: `0:42`, `12:05`, `1:03:22`; from a day on in words. */
export const formatWait = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const days = Math.floor(whole / 86_400)
  if (days > 0) return days === 1 ? '1 day' : `${days} days`
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
}

/** A wait in words, for those who hear it. */
export const describeWait = (seconds: number): string => {
  const minutes = Math.floor(Math.max(0, seconds) / 60)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`
  const days = Math.floor(hours / 24)
  return days === 1 ? '1 day' : `${days} days`
}

/** Milliseconds as read at a glance: `< 0.1 ms`, `0.4 ms`, `12 ms`, `1.24 s`. */
export const formatMs = (ms: number): string => {
  if (ms < 0.1) return '< 0.1 ms'
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`
}
