import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { en, type ParsedComponents } from 'chrono-node'
import { findDateStretches } from './find-date-stretches.ts'
import { findDaysOfMonth } from './find-days-of-month.ts'
import { isDate } from './is-date.ts'

const context = 32
const dayMs = 86_400_000
const pastBefore =
  /\b(?:ordered|bought|placed|purchased|paid|arrived|delivered|came|received|got|sent|returned|shipped|since|was|were|mailed|dropped)\b[^.!?]*$/i

const pad = (part: number | null) => String(part ?? 0).padStart(2, '0')

/** The day, with hours and minutes where they are named. A bare weekday after a verb of the past is the last one. */
const toIso = (parts: ParsedComponents, before: string, text: string, now: Date): string => {
  const weekday =
    parts.isCertain('weekday') && !parts.isCertain('day') && !/\b(?:next|this|coming)\b/i.test(text) && pastBefore.test(before)
  const at = Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1)
  const day = new Date(weekday && at > now.getTime() ? at - 7 * dayMs : at).toISOString().slice(0, 10)
  return parts.isCertain('hour') ? `${day}T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}` : day
}

/**
 * The system entity `date`: an ISO date, with hours and minutes where the text names them ("2026-11-25T15:00"), read in UTC
 * relative to `now`; of a range, its first day. Reads at most 600 characters around words of dates.
 */
export const findDates = (text: string, now: Date): EntityMatch[] => [
  ...findDaysOfMonth(text, now),
  ...findDateStretches(text).flatMap((stretch) =>
    en.casual.parse(text.slice(stretch.start, stretch.end), { instant: now, timezone: 0 }).flatMap((result) => {
      const start = stretch.start + result.index
      const found = result.text.replace(/[\s,.;:-]+$/, '')
      const end = start + found.length
      const before = text.slice(Math.max(0, start - context), start)
      if (!isDate({ result, text: found, before, after: text.slice(end, end + context) })) return []
      return [{ entity: 'date', value: toIso(result.start, before, found, now), text: found, start, end, source: 'system' as const }]
    }),
  ),
]
