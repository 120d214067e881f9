import { formatDate } from '../../../components/time/format-time.ts'

const dayMinutes = 24 * 60

/** How long until something is due: `soon`, `in 4 min`, `in 2 h`, `in 3 days`, a date from a month on. */
export const formatUntil = (at: string, now: number): string => {
  const minutes = Math.round((new Date(at).getTime() - now) / 60_000)
  if (minutes < 1) return 'soon'
  if (minutes < 60) return `in ${minutes} min`
  if (minutes < dayMinutes) return `in ${Math.round(minutes / 60)} h`
  const days = Math.round(minutes / dayMinutes)
  if (days > 30) return formatDate(at)
  return days === 1 ? 'in 1 day' : `in ${days} days`
}
