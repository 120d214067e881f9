import type { ParsedResult } from 'chrono-node'

/** A date as it was read, with the text before and after it. */
export type DateReading = { result: ParsedResult; text: string; before: string; after: string }

const dateWord = /\b(?:on|by|since|before|after|until|till|from|due|next|last|this|for|of)\s(?:the\s)?$/i
const noDay = /^(?:(?:right |just )?now|(?:for|within|after)\s(?:an?|\d|[a-z]+\s).*|next day|the day after|.*\bsec(?:ond)?s?\b.*)$/i
const partOfDay = /^(?:(?:in |at )?(?:the )?(?:morning|afternoon|evening|night|noon|midnight))$/i
const abbreviation = /^(?:mon|tues?|wed|thur?s?|fri|sat|sun)$/i
const namedDay = /\b(?:cyber|black|good|giving)\s$/i
const lasting = /\b(?:not|n['’]?t|no|never|nothing|took|takes|taken)\b[^.!?]*$|n['’]?t\b[^.!?]*$/i

const isRelative = ({ result }: DateReading) => [...result.tags()].some((tag) => /^result\/relativeDate|^casualReference\//.test(tag))

/** A slash date without a year may be a size or a measure ("8/9", "5/8 inch") unless it cannot be one or a word says so. */
const isFraction = ({ text, before, after }: DateReading): boolean => {
  const parts = /^(\d{1,2})[/.-](\d{1,2})$/.exec(text)
  if (!parts) return /^\d{1,2}\s[13]\/[24]$/.test(text)
  if (/^\s?(?:["”]|inch|cm|mm|of\b|cups?\b)/i.test(after) || /\d\s$/.test(before)) return true
  return !/^0/.test(text) && Number(parts[1]) <= 13 && Number(parts[2]) <= 13 && !dateWord.test(before)
}

/** "Hasn't moved in 8 days" and "8 days old" tell how long something lasted. */
const isDuration = ({ text, before, after }: DateReading): boolean =>
  (/^in\s/i.test(text) && lasting.test(before)) || (/^(?:in\s)?\d/.test(text) && /^\s?(?:old|warranty|return)\b/i.test(after))

/** A date names a day, a weekday or a time from now; "may", "10am", "now", "for 2 days", "good morning" and "I sat" do not. */
export const isDate = (reading: DateReading): boolean => {
  const { result, text, before } = reading
  if (!result.start.isCertain('day') && !result.start.isCertain('weekday') && !isRelative(reading)) return false
  if (noDay.test(text) || partOfDay.test(text) || namedDay.test(before)) return false
  if (abbreviation.test(text)) return dateWord.test(before)
  return !isDuration(reading) && !isFraction(reading)
}
