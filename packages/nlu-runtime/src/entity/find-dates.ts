import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { en, type ParsedComponents, type ParsedResult } from 'chrono-node'

const trigger =
  /\b(?:mon|tues?|wed|wednes|thur?s?|fri|sat|satur|sun)(?:days?)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b(?:today|tonight|tomorrow|tmrw?|yesterday|ago|week(?:end)?s?|months?|years?|days?|hours?|hrs?|min(?:ute)?s?|night|morning|afternoon|evening|noon|midnight)\b|\b\d{1,4}[/.-]\d{1,2}\b|\b(?:the|[a-z]+day)\s\d{1,2}(?:st|nd|rd|th)\b/gi
const reach = 40
/** Characters that are searched for dates in one message, whatever its length. */
const mostSearched = 600

type Stretch = { start: number; end: number }

/** Stretches of text around words that can belong to a date: searching the rest would take most of the time. */
const findStretches = (text: string): Stretch[] => {
  const stretches: Stretch[] = []
  let searched = 0
  for (const { index, 0: word } of text.matchAll(trigger)) {
    const last = stretches.at(-1)
    const space = text.lastIndexOf(' ', Math.max(0, index - reach))
    const start = index <= reach ? 0 : space > index - 2 * reach ? space + 1 : index
    const gap = text.indexOf(' ', index + word.length + reach)
    const end = gap < 0 || gap > index + word.length + 2 * reach ? Math.min(text.length, index + word.length + 2 * reach) : gap
    const from = last && start <= last.end ? last.end : start
    const fresh = Math.max(0, end - from)
    if (searched + fresh > mostSearched && searched > 0) break
    searched += fresh
    if (last && from === last.end) last.end = Math.max(end, last.end)
    else stretches.push({ start, end })
  }
  return stretches.map(({ start, end }) => ({ start, end: Math.min(end, start + mostSearched) }))
}

const dateWord = /\b(?:on|by|since|before|after|until|till|from|due|next|last|this|for|of)\s(?:the\s)?$/i
const pad = (part: number | null) => String(part ?? 0).padStart(2, '0')

const isRelative = (tags: Set<string>) =>
  [...tags].some((tag) => tag === 'result/relativeDate' || tag === 'result/relativeDateAndTime' || tag.startsWith('casualReference/'))

/** A slash date without a year may be a size or a measure ("8/9", "5/8 inch") unless it cannot be one or a word says so. */
const isPlainFraction = (found: string, before: string, after: string): boolean => {
  const parts = /^(\d{1,2})[/.-](\d{1,2})$/.exec(found)
  if (!parts) return false
  if (/^\s?(?:["”]|inch|cm|mm|of\b|cups?\b)/i.test(after) || /\d\s$/.test(before)) return true
  return !/^0/.test(found) && Number(parts[1]) <= 13 && Number(parts[2]) <= 13 && !dateWord.test(before)
}

const trimmed = ({ text }: ParsedResult): string => text.replace(/[\s,.;:-]+$/, '')

/** A date names a day, a weekday or a time from now; "may", "10am", "now", "for 2 days" and "I sat" do not. */
const isDate = (result: ParsedResult, before: string, after: string): boolean => {
  const { start } = result
  const text = trimmed(result)
  if (!start.isCertain('day') && !start.isCertain('weekday') && !isRelative(result.tags())) return false
  if (/^(?:(?:right |just )?now|(?:for|within|after)\s(?:an?|\d|[a-z]+\s).*|next day|the day after|.*\bsec(?:ond)?s?\b.*)$/i.test(text)) return false
  if (/^(?:(?:in |at )?(?:the )?(?:morning|afternoon|evening|night|noon|midnight))$/i.test(text)) return false
  if (/\b(?:cyber|black|good|giving) $/i.test(before)) return false
  if (/^(?:mon|tues?|wed|thur?s?|fri|sat|sun)$/i.test(text)) return dateWord.test(before)
  if (/^\s?(?:old|warranty|return)\b/i.test(after) && /^(?:in\s)?\d/.test(text) && !/ago/i.test(text)) return false
  return !isPlainFraction(text, before, after)
}

const toIso = (parts: ParsedComponents): string => {
  const day = `${String(parts.get('year')).padStart(4, '0')}-${pad(parts.get('month'))}-${pad(parts.get('day'))}`
  return parts.isCertain('hour') ? `${day}T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}` : day
}

const dayOfMonth =
  /\b(?:on|by|since|before|after|until|till|from|around|was|for)\s(the\s)?([1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:one|of|item|order|option|floor))/gi

/** "On the 5th" is the 5th nearest to now. */
const findDaysOfMonth = (text: string, now: Date): EntityMatch[] =>
  [...text.matchAll(dayOfMonth)].slice(0, 10).flatMap((match) => {
    const day = Number(match[2])
    const months = [-1, 0, 1].map((shift) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + shift, day)))
    const near = months.filter((date) => date.getUTCDate() === day).sort((one, other) => Math.abs(+one - +now) - Math.abs(+other - +now))[0]
    const end = match.index + match[0].length
    const start = match.index + match[0].search(/\s/) + 1
    return near
      ? [{ entity: 'date', value: near.toISOString().slice(0, 10), text: text.slice(start, end), start, end, source: 'system' as const }]
      : []
  })

/**
 * The system entity `date`: an ISO date, with hours and minutes where the text names them ("2026-11-25T15:00"), read in UTC
 * relative to `now`; of a range, its first day. Searches at most 600 characters around words of dates.
 */
export const findDates = (text: string, now: Date): EntityMatch[] => [
  ...findDaysOfMonth(text, now),
  ...findStretches(text).flatMap((stretch) =>
    en.casual.parse(text.slice(stretch.start, stretch.end), { instant: now, timezone: 0 }).flatMap((result) => {
      const start = stretch.start + result.index
      const end = start + trimmed(result).length
      if (!isDate(result, text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16))) return []
      return [{ entity: 'date', value: toIso(result.start), text: text.slice(start, end), start, end, source: 'system' as const }]
    }),
  ),
]
